package measure

import "xkld/model"

// Against is a plan and its result: arithmetic, no forecast.
type Against struct {
	Share     [2]Ratio // of the plan reached: against its high end, against its low end
	Remaining [2]Ratio // persons to the low end, to the high end, each over one; below zero past the plan
	Left      int      // months after the result to the end of the plan
	Needed    [2]Ratio // persons a month over the months left
	SoFar     Ratio    // persons a month up to the result
}

// AgainstPlan compares a plan with its result up to some month. Nothing is
// known where the result is missing; nothing but the pace where the plan is a
// number for each year of several.
func AgainstPlan(plan model.Plan, result model.Figure) Against {
	var a Against
	if !result.Count.Known {
		return a
	}
	n := result.Count.N
	a.SoFar = Of(n, int64(result.Span.Months())).as(result.Precision, result.Verdict)
	a.Left = int(plan.Span.To - result.Span.To)
	if plan.Type == model.PlanPerYear && !plan.Span.IsYear() {
		return a
	}
	for i, aim := range []int64{plan.Low, plan.High} {
		if i == 1 && plan.Open {
			continue
		}
		a.Share[1-i] = Of(n, aim).as(result.Precision, result.Verdict)
		a.Remaining[i] = Of(aim-n, 1).as(inverse[result.Precision], result.Verdict)
		if a.Left > 0 && aim > n {
			a.Needed[i] = Of(aim-n, int64(a.Left)).as(inverse[result.Precision], result.Verdict)
		}
	}
	if plan.Open {
		a.Share[0], a.Share[1] = a.Share[1], Ratio{}
	}
	return a
}

// as is the ratio with what is known of how sure it is.
func (r Ratio) as(p model.Precision, v model.Verdict) Ratio {
	r.Precision, r.Verdict = p, v
	return r
}
