package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
)

// The fields that every object of the JSON has, whatever is known.
const (
	figureFields    = "from to market sex value kind precision formula sources conflicts verdict note"
	termFields      = "sign market sex from to value"
	conflictFields  = "value why sources"
	citedFields     = "title publisher url published language"
	queryFields     = "view from to markets sex show"
	targetFields    = "from to market plan plans as_of result share remaining months_left needed_per_month so_far_per_month"
	claimFields     = "from to market sex value precision release verdict source note"
	indicatorFields = "as_of indicator market low high precision unit source note"
	sourceFields    = "id title publisher language published url figures"
)

// object is a JSON object as any reader sees it.
type object = map[string]any

func list(v any) []any { l, _ := v.([]any); return l }

// answers is the JSON of a command.
func answers(t *testing.T, args ...string) object {
	t.Helper()
	out, errs, code := runs(append(args, "-f", "json")...)
	if code != exitDone || errs != "" {
		t.Fatalf("xkld %v ends with %d and says %q", args, code, errs)
	}
	var o object
	d := json.NewDecoder(strings.NewReader(out))
	d.UseNumber()
	if err := d.Decode(&o); err != nil {
		t.Fatalf("xkld %v: %v", args, err)
	}
	return o
}

// lines is the CSV of a command with its header.
func lines(t *testing.T, args ...string) [][]string {
	t.Helper()
	out, errs, code := runs(append(args, "-f", "csv")...)
	if code != exitDone || errs != "" {
		t.Fatalf("xkld %v ends with %d and says %q", args, code, errs)
	}
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatalf("xkld %v: %v", args, err)
	}
	return rows
}

// hasFields wants the fields of the contract in an object; more may come.
func hasFields(t *testing.T, what string, v any, fields string) {
	t.Helper()
	o, ok := v.(object)
	if !ok {
		t.Errorf("%s is no object: %v", what, v)
	}
	for _, field := range strings.Fields(fields) {
		if _, ok := o[field]; !ok {
			t.Errorf("%s has no field %q", what, field)
		}
	}
}

// text is a value of JSON as CSV writes it.
func text(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

// claimed are the published numbers by what they speak of.
func claimed(t *testing.T) (model.Facts, map[model.Ref][]model.Claim) {
	t.Helper()
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	byRef := map[model.Ref][]model.Claim{}
	for _, c := range facts.Claims {
		byRef[c.Ref] = append(byRef[c.Ref], c)
	}
	return facts, byRef
}

// TestEveryYear puts every year, market and sex through CSV and JSON.
func TestEveryYear(t *testing.T) {
	t.Parallel()
	facts, claims := claimed(t)
	var codes []string
	for _, m := range facts.Markets {
		codes = append(codes, string(m.Code))
	}
	everyone := []string{"-m", strings.Join(codes, ","), "-s", "total,female,male"}
	views := [][]string{{"months", "2013..2025"}, {"months", "2022..2025", "--show", "to-date"}}
	for year := 2001; year <= 2025; year += 2 {
		views = append(views, []string{"markets", strconv.Itoa(year)})
	}
	for _, view := range views {
		args := append(slices.Clone(view), everyone...)
		rows, answer := lines(t, args...), answers(t, args...)
		sameFigures(t, view, rows, answer)
		for _, f := range list(answer["figures"]) {
			checkFigure(t, claims, answer, f.(object))
		}
		if want := 12 * 3 * len(codes); view[0] == "months" {
			period, err := model.ParseSpan(view[1])
			if want *= period.Months() / 12; err != nil || len(rows)-1 < want {
				t.Errorf("%v has %d rows, fewer than its %d months", view, len(rows)-1, want)
			}
		}
	}
}

// TestEverySplit puts the splits that are published most often through CSV and
// JSON, and looks at the order of their markets.
func TestEverySplit(t *testing.T) {
	t.Parallel()
	_, claims := claimed(t)
	for m := model.MonthOf(2017, 3); m <= model.MonthOf(2025, 12); m += 3 {
		args := []string{"markets", model.YearToDate(m).String()}
		rows, answer := lines(t, args...), answers(t, args...)
		sameFigures(t, args, rows, answer)
		last := int64(math.MaxInt64)
		for i, f := range list(answer["figures"]) {
			f := f.(object)
			checkFigure(t, claims, answer, f)
			switch market := f["market"].(string); {
			case (i == 0) != (market == "ALL"):
				t.Errorf("%v: %s in row %d", args, market, i)
			case market == "OTHER" && i != len(rows)-2:
				t.Errorf("%v: OTHER in row %d of %d", args, i, len(rows)-1)
			case market != "ALL" && market != "OTHER":
				n, err := f["value"].(json.Number).Int64()
				if err != nil || n > last {
					t.Errorf("%v: %s with %v after %d", args, market, f["value"], last)
				}
				last = n
			}
		}
	}
}

// sameFigures wants the same in both formats, cell by cell.
func sameFigures(t *testing.T, args []string, rows [][]string, answer object) {
	t.Helper()
	if got := strings.Join(rows[0], " "); got != figureFields {
		t.Fatalf("%v has the header %q", args, got)
	}
	figures := list(answer["figures"])
	if len(figures) != len(rows)-1 {
		t.Fatalf("%v: %d rows of CSV and %d of JSON", args, len(rows)-1, len(figures))
	}
	hasFields(t, "query", answer["query"], queryFields)
	for i, f := range figures {
		f := f.(object)
		hasFields(t, "figure", f, figureFields)
		for column, field := range rows[0] {
			want := text(f[field])
			switch field {
			case "formula":
				want = formula(f)
			case "sources":
				want = strings.Trim(want, "[]")
			case "conflicts":
				var values []string
				for _, c := range list(f[field]) {
					if v := text(c.(object)["value"]); !slices.Contains(values, v) {
						values = append(values, v)
					}
				}
				want = strings.Join(values, " ")
			}
			if got := rows[i+1][column]; got != want {
				t.Errorf("%v row %d, %s: CSV %q, JSON %q", args, i, field, got, want)
			}
		}
	}
}

// ref reads the ref of a figure or a term.
func refOf(t *testing.T, o object) model.Ref {
	t.Helper()
	from, err := model.ParseMonth(text(o["from"]))
	to, err2 := model.ParseMonth(text(o["to"]))
	sex, err3 := model.ParseSex(text(o["sex"]))
	if err != nil || err2 != nil || err3 != nil {
		t.Fatalf("no ref: %v", o)
	}
	return model.At(model.Span{From: from, To: to}, model.Code(text(o["market"])), sex)
}

// formula writes the terms of a figure as the CSV does.
func formula(f object) string {
	var b strings.Builder
	for i, term := range list(f["formula"]) {
		term := term.(object)
		r := model.Ref{}
		r.Span.From, _ = model.ParseMonth(text(term["from"]))
		r.Span.To, _ = model.ParseMonth(text(term["to"]))
		r.Market = model.Code(text(term["market"]))
		r.Sex, _ = model.ParseSex(text(term["sex"]))
		switch {
		case text(term["sign"]) == "-1":
			b.WriteString(" - ")
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(r.String())
	}
	s := b.String()
	if strings.HasPrefix(s, " - ") {
		s = "'" + s[1:] // kept from being run by a spreadsheet
	}
	return s
}

// checkFigure holds one figure of JSON against what was published.
func checkFigure(t *testing.T, claims map[model.Ref][]model.Claim, answer, f object) {
	t.Helper()
	ref := refOf(t, f)
	missing := f["kind"] == "missing"
	if missing != (f["value"] == nil) || missing != (f["precision"] == nil) {
		t.Errorf("%s is %v with value %v and precision %v", ref, f["kind"], f["value"], f["precision"])
	}
	if text(f["value"]) == "0" && !printsZero(claims, ref) {
		t.Errorf("%s says 0, which nobody published", ref)
	}
	terms := list(f["formula"])
	if (f["kind"] == "calculated") != (len(terms) > 0) || !missing && len(list(f["sources"])) == 0 {
		t.Errorf("%s is %v with %d terms and the sources %v", ref, f["kind"], len(terms), f["sources"])
	}
	var sum int64
	for _, term := range terms {
		hasFields(t, "term", term, termFields)
		o := term.(object)
		sign, _ := o["sign"].(json.Number).Int64()
		value, _ := o["value"].(json.Number).Int64()
		sum += sign * value
		if !slices.ContainsFunc(claims[refOf(t, o)], func(c model.Claim) bool {
			return c.Value == value && c.Precision == model.Exact && c.Verdict != model.Rejected
		}) {
			t.Errorf("%s is made of %s with %d, which nobody published", ref, refOf(t, o), value)
		}
	}
	if len(terms) > 0 && text(f["value"]) != strconv.FormatInt(sum, 10) {
		t.Errorf("%s is %v, and its terms give %d", ref, f["value"], sum)
	}
	cited := slices.Clone(list(f["sources"]))
	for _, c := range list(f["conflicts"]) {
		hasFields(t, "conflict", c, conflictFields)
		cited = append(cited, list(c.(object)["sources"])...)
	}
	for _, id := range cited {
		resolves(t, answer, id)
	}
}

// printsZero says whether a page prints zero for a ref, or for a year to date
// that holds all of it.
func printsZero(claims map[model.Ref][]model.Claim, ref model.Ref) bool {
	for m := ref.Span.To; m.Year() == ref.Span.To.Year(); m++ {
		for _, span := range []model.Span{ref.Span, model.YearToDate(m)} {
			for _, c := range claims[ref.Over(span)] {
				if c.Value == 0 && c.Precision == model.Exact {
					return true
				}
			}
		}
	}
	return false
}

// resolves wants the source of an id in the answer itself.
func resolves(t *testing.T, answer object, id any) {
	t.Helper()
	sources, _ := answer["sources"].(object)
	s, ok := sources[text(id)]
	if !ok {
		t.Errorf("source %v is not in sources", id)
		return
	}
	hasFields(t, text(id), s, citedFields)
	if s.(object)["publisher"] == nil {
		t.Errorf("source %v has no publisher", id)
	}
}

func TestTargetsSayTheSame(t *testing.T) {
	const header = "from to market type plan_low plan_high as_of result result_kind share_published share_calculated remaining sources"
	_, claims := claimed(t)
	args := []string{"targets", "-m", "all,jpn,kor,twn"}
	rows, answer := lines(t, args...), answers(t, args...)
	if got := strings.Join(rows[0], " "); got != header {
		t.Fatalf("header %q", got)
	}
	targets := list(answer["targets"])
	if len(targets) != len(rows)-1 {
		t.Fatalf("%d rows of CSV and %d of JSON", len(rows)-1, len(targets))
	}
	for i, o := range targets {
		o, row := o.(object), rows[i+1]
		hasFields(t, "target", o, targetFields)
		plan, result := o["plan"].(object), o["result"].(object)
		share := o["share"].(object)
		var sources []string // of the plan, then of the result, each once
		for _, id := range append(list(plan["sources"]), list(result["sources"])...) {
			if !slices.Contains(sources, text(id)) {
				sources = append(sources, text(id))
			}
		}
		want := []string{text(o["from"]), text(o["to"]), text(o["market"]), text(plan["type"]), text(plan["low"]), text(plan["high"]),
			text(o["as_of"]), text(result["value"]), text(result["kind"]), text(share["published"]),
			pair(share["calculated"]), pair(o["remaining"]), strings.Join(sources, " ")}
		if !slices.Equal(row, want) {
			t.Errorf("CSV  %q\nJSON %q", row, want)
		}
		checkFigure(t, claims, answer, result)
		for _, p := range list(o["plans"]) {
			resolves(t, answer, p.(object)["source"])
		}
		if (o["as_of"] == nil) != (result["value"] == nil) {
			t.Errorf("%v is up to %v with a result of %v", row, o["as_of"], result["value"])
		}
	}
}

// pair is a number or a range as the CSV writes it.
func pair(v any) string {
	if o, ok := v.(object); ok {
		return text(o["low"]) + ".." + text(o["high"])
	}
	return text(v)
}

func TestListsSayTheSame(t *testing.T) {
	for view, fields := range map[string]string{"indicators": indicatorFields, "sources": sourceFields} {
		rows, answer := lines(t, view), answers(t, view)
		if got := strings.Join(rows[0], " "); got != fields {
			t.Errorf("%s has the header %q", view, got)
		}
		items := list(answer[view])
		if len(items) != len(rows)-1 {
			t.Fatalf("%s: %d rows of CSV and %d of JSON", view, len(rows)-1, len(items))
		}
		for i, item := range items {
			hasFields(t, view, item, fields)
			for column, field := range rows[0] {
				if got, want := strings.TrimPrefix(rows[i+1][column], "'"), strings.TrimPrefix(text(item.(object)[field]), "'"); got != want {
					t.Errorf("%s row %d, %s: CSV %q, JSON %q", view, i, field, got, want)
				}
			}
			if view == "indicators" {
				resolves(t, answer, item.(object)["source"])
			}
		}
	}
}

// TestEveryRecord asks for the record of every ref that anybody published in
// one month, and wants each published number in it.
func TestEveryRecord(t *testing.T) {
	t.Parallel()
	_, claims := claimed(t)
	for ref, printed := range claims {
		if ref.Span.To != model.MonthOf(2019, 7) && ref.Span.To != model.MonthOf(2025, 7) {
			continue
		}
		answer := answers(t, "show", ref.String())
		record := answer["figure"].(object)
		hasFields(t, "record", record, figureFields+" claims published_with")
		checkFigure(t, claims, answer, record)
		if got := refOf(t, record); got != ref {
			t.Errorf("show %s answers with %s", ref, got)
		}
		if got := len(list(record["claims"])); got != len(printed) {
			t.Errorf("show %s has %d of %d published numbers", ref, got, len(printed))
		}
		for _, c := range append(list(record["claims"]), list(record["published_with"])...) {
			hasFields(t, "claim", c, claimFields)
			resolves(t, answer, c.(object)["source"])
		}
	}
}
