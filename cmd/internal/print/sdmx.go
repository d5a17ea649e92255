package print

import (
	"fmt"
	"strconv"

	"xkld/model"
	"xkld/model/report"
)

// sdmxHeader are the columns of an SDMX-CSV 2.0 message: what it is, the
// dimensions, the observation, its attributes.
var sdmxHeader = []string{"STRUCTURE", "STRUCTURE_ID", "ACTION",
	"REF_AREA", "COUNTERPART_AREA", "SEX", "MEASURE", "TIME_PERIOD",
	"OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE"}

// sdmxStructure names the structure of the rows; it is in no registry.
const sdmxStructure = "XKLD:WORKERS_ABROAD(1.0)"

// sdmxTable writes figures over time as SDMX-CSV. Other tables are none.
func (p Printer) sdmxTable(t report.Table) error {
	lines := [][]string{sdmxHeader}
	for _, row := range t.Listed().Rows {
		if row.Figure == nil || row.Target != nil || row.Contradiction != nil || row.Agreement != nil {
			return &Unfit{p.Format, t.Query.View}
		}
		lines = append(lines, sdmxLine(row))
	}
	return p.writeSheet(lines)
}

// sdmxLine is one observation.
func sdmxLine(row report.Row) []string {
	f := *row.Figure
	value, status, measure, unit := "", status(f), "DEPARTURES", "PS"
	if f.Count.Known {
		value = strconv.FormatInt(f.Count.N, 10)
	}
	if t := row.Transform; t != nil {
		f = t.Now
		value, measure, unit = "", sdmxMeasure(t.Show), "PT"
		if t.Show == model.ShowIndex {
			unit = "IX"
		}
		if t.Ratio.Known {
			value = t.Ratio.Short(inHundred)
		}
		status = observed(t.Kind(), t.Ratio.Precision, t.Ratio.Verdict)
	}
	return []string{"datastructure", sdmxStructure, "I",
		"VNM", sdmxArea(f.Market), [...]string{"_T", "F", "M"}[f.Sex], measure, sdmxTime(f.Span),
		value, status, unit}
}

// sdmxMeasure is what the values are of the figures.
func sdmxMeasure(show model.Show) string {
	switch show {
	case model.ShowChange:
		return "CHANGE"
	case model.ShowYearChange:
		return "YEAR_CHANGE"
	case model.ShowShare:
		return "SHARE"
	}
	return "INDEX"
}

// sdmxArea is a market's code; all markets and the rest of them have the codes
// that SDMX has for a total and for what is left of it.
func sdmxArea(market model.Code) string {
	switch market {
	case model.All:
		return "_T"
	case model.Other:
		return "_O"
	}
	return string(market)
}

// sdmxTime is a span as SDMX writes it: a month, a year, or the day on which a time
// range begins with its length.
func sdmxTime(s model.Span) string {
	switch {
	case s.IsMonth(), s.IsYear():
		return s.String()
	case s.IsYears():
		return fmt.Sprintf("%s-01/P%dY", s.From, s.Months()/12)
	}
	return fmt.Sprintf("%s-01/P%dM", s.From, s.Months())
}

// status is the code of CL_OBS_STATUS that a figure has.
func status(f model.Figure) string { return observed(f.Kind, f.Precision, f.Verdict) }

// observed is how an observation is known. What weighs most comes first: that it
// is missing, that it is doubted, that it is no exact number, that it was put in
// place of one that nobody published.
func observed(kind model.Kind, precision model.Precision, verdict model.Verdict) string {
	switch {
	case kind == model.Missing:
		return "O" // missing value
	case verdict != model.NoVerdict:
		return "U" // low reliability
	case precision != model.Exact:
		return "E" // estimated value
	case kind == model.Calculated:
		return "I" // imputed value
	}
	return "A" // normal value
}
