package kit

import "xkld/model/lang"

// The columns of a list of values: where the heads and where the numbers end.
const (
	valueHead   = 15
	valueNumber = 10
)

// Values are lines of heads, numbers in one column and texts beside them.
func (k Kit) Values(values []lang.Value, w int) []string {
	var lines []string
	for _, v := range values {
		lead := " " + Left(k.Style.Header.Render(v.Head), valueHead-1) + Right(v.Number, valueNumber) + "  "
		for _, line := range Wrap(v.Text, w-valueHead-valueNumber-3) {
			lines = append(lines, lead+k.Style.Faint.Render(line))
			lead = repeat(" ", valueHead+valueNumber+2)
		}
	}
	return lines
}

// FewValues are the same without heads, where room is short.
func (k Kit) FewValues(values []lang.Value, w int) []string {
	var lines []string
	for _, v := range values {
		lead := Right(v.Number, valueNumber) + "  "
		for _, line := range Wrap(v.Text, w-valueNumber-3) {
			lines = append(lines, lead+k.Style.Faint.Render(line))
			lead = repeat(" ", valueNumber+2)
		}
	}
	return lines
}
