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
// known where the result is missing or where the plan is a number for each
// year of several.
func AgainstPlan(plan model.Plan, result model.Figure) Against {
	var a Against
	if !result.Count.Known {
		return a
	}
	n := result.Count.N
	a.SoFar = withPrecision(Of(n, int64(result.Span.Months())), result.Precision)
	if plan.Type == model.PlanPerYear && !plan.Span.IsYear() {
		return a
	}
	a.Left = int(plan.Span.To - result.Span.To)
	for i, aim := range []int64{plan.Low, plan.High} {
		if i == 1 && plan.Open {
			continue
		}
		a.Share[1-i] = withPrecision(Of(n, aim), result.Precision)
		a.Remaining[i] = withPrecision(Of(aim-n, 1), inverse[result.Precision])
		if a.Left > 0 && aim > n {
			a.Needed[i] = withPrecision(Of(aim-n, int64(a.Left)), inverse[result.Precision])
		}
	}
	if plan.Open {
		a.Share[0], a.Share[1] = a.Share[1], Ratio{}
	}
	return a
}

func withPrecision(r Ratio, p model.Precision) Ratio {
	r.Precision = p
	return r
}
