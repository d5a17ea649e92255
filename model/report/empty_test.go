package report_test

import (
	"errors"
	"fmt"
	"testing"

	"xkld/data"
	"xkld/model"
	"xkld/model/load"
	"xkld/model/reconcile"
	"xkld/model/report"
)

// smallBooks are books with nothing in them, or with little more: no figure, one
// figure of each form, one plan, one indicator.
func smallBooks(t *testing.T) map[string]*model.Book {
	t.Helper()
	all, problems := load.Load(data.Files)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	claim := func(span string, key model.Key, p model.Precision) model.Claim {
		s, err := model.ParseSpan(span)
		if err != nil {
			t.Fatal(err)
		}
		return model.Claim{Ref: model.Ref{Span: s, Key: key}, Value: 100, Precision: p, Source: "a-1"}
	}
	whole := model.Key{Market: model.All}
	plan := model.Plan{Span: model.YearSpan(2020), Market: model.All, Low: 120, High: 120, Source: "a-1"}
	facts := map[string]model.Facts{
		"empty":     {},
		"markets":   {Markets: all.Markets},
		"sources":   {Markets: all.Markets, Sources: all.Sources},
		"indicator": {Markets: all.Markets, Indicators: all.Indicators[:1]},
		"plan":      {Markets: all.Markets, Plans: []model.Plan{plan}},
		"month":     {Markets: all.Markets, Claims: []model.Claim{claim("2020-03", whole, model.Exact)}},
		"about":     {Markets: all.Markets, Claims: []model.Claim{claim("2020-03", whole, model.About)}},
		"year":      {Markets: all.Markets, Claims: []model.Claim{claim("2020", whole, model.Exact)}, Plans: []model.Plan{plan}},
		"years":     {Markets: all.Markets, Claims: []model.Claim{claim("2016..2020", whole, model.Exact)}},
		"market":    {Markets: all.Markets, Claims: []model.Claim{claim("2020", model.Key{Market: "JPN"}, model.Exact)}},
		"women":     {Markets: all.Markets, Claims: []model.Claim{claim("2020-01", model.Key{Market: model.All, Sex: model.Female}, model.Exact)}},
		"first":     {Markets: all.Markets, Claims: []model.Claim{claim("0000-01", whole, model.Exact)}},
	}
	books := map[string]*model.Book{}
	for name, f := range facts {
		books[name] = model.NewBook(f, reconcile.New(f))
	}
	return books
}

// TestReportsOfSmallBooks makes every report of books with next to nothing in
// them: each gives a table of even rows, or says in a word what there is none of.
func TestReportsOfSmallBooks(t *testing.T) {
	periods := []*model.Span{nil}
	for _, s := range []string{"2020", "2020-03", "0000"} {
		span, err := model.ParseSpan(s)
		if err != nil {
			t.Fatal(err)
		}
		periods = append(periods, &span)
	}
	until := model.MonthOf(2019, 12)
	for name, b := range smallBooks(t) {
		n := 0
		check := func(what string, table report.Table, err error) {
			t.Helper()
			n++
			for _, row := range table.Rows {
				if err == nil && len(row.Cells) != len(table.Columns) {
					t.Errorf("%s, %s: a row of %d cells in %d columns", name, what, len(row.Cells), len(table.Columns))
				}
			}
			if err == nil && len(table.Rows) == 0 {
				t.Errorf("%s, %s: neither a row nor a word", name, what)
			}
			if err != nil && err.Error() == "" {
				t.Errorf("%s, %s: says nothing", name, what)
			}
			var none *report.NoFigures
			if name == "empty" && errors.As(err, &none) && !none.Empty {
				t.Errorf("%s, %s: says that the data begins somewhere: %v", name, what, err)
			}
		}
		for _, show := range append(transforms(), model.ShowValue, model.ShowToDate) {
			for _, period := range periods {
				for _, asOf := range []*model.Month{nil, &until} {
					for _, sexes := range [][]model.Sex{nil, {model.Total, model.Male}} {
						for _, markets := range [][]model.Code{nil, {model.All, "JPN"}} {
							q := model.Query{View: report.ViewMonths, Show: show, Period: period, AsOf: asOf, Sexes: sexes, Markets: markets}
							what := fmt.Sprintf("%+v", q)
							table, err := report.Months(b, q)
							check(what, table, err)
							q.View = report.ViewMarkets
							table, err = report.Markets(b, q)
							check(what, table, err)
							if show != model.ShowValue || sexes != nil { // plans know neither
								continue
							}
							q.View = report.ViewTargets
							table, err = report.Targets(b, q)
							check(what, table, err)
						}
					}
				}
			}
		}
		table, err := report.Indicators(b, model.Query{View: report.ViewIndicators}, "")
		check("indicators", table, err)
		table, err = report.Sources(b, "")
		check("sources", table, err)
		report.Contradictions(b, model.Query{View: report.ViewCheck}) // none is good news
		report.HeadlineOf(b)
		report.IndicatorNames(b)
		report.Splits(b, model.Total)
		report.NewestIndicator(b, model.Income, model.All)
		refs := append(b.Refs(), model.At(model.YearSpan(2020), model.All, model.Total), model.At(model.MonthSpan(0), "JPN", model.Female))
		for _, ref := range refs {
			if got := report.Show(b, ref).Figure.Ref; got != ref {
				t.Errorf("%s: the record of %s is that of %s", name, ref, got)
			}
			report.ChecksOf(b, ref)
			report.TargetAt(b, ref)
		}
		report.Compare(b, refs, 0)
		report.Compare(b, nil, 0)
		if n < 100 {
			t.Errorf("%s: only %d tables looked at", name, n)
		}
	}
}
