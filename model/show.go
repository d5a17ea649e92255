package model

// Show is what is shown of the figures.
type Show string

// ShowValue is each figure itself, ShowToDate the year to date at each month.
// The others are transforms: each figure beside another one.
const (
	ShowValue      Show = "value"
	ShowChange     Show = "change"      // on the span of the same length just before
	ShowYearChange Show = "year-change" // on the same span a year before
	ShowToDate     Show = "to-date"
	ShowShare      Show = "share" // of all markets, or of the year
	ShowIndex      Show = "index" // the first one shown is 100
)

// Shows are all of them, in the order in which one goes through them.
func Shows() []Show {
	return []Show{ShowValue, ShowChange, ShowYearChange, ShowToDate, ShowShare, ShowIndex}
}

// ParseShow reads what is to be shown.
func ParseShow(s string) (Show, error) {
	var names []string
	for _, show := range Shows() {
		if s == string(show) {
			return show, nil
		}
		names = append(names, string(show))
	}
	return "", refuse(NoShow, s, names...)
}

// IsTransform says whether each figure is shown beside another one, as a
// calculated ratio of the two.
func (s Show) IsTransform() bool {
	switch s {
	case ShowChange, ShowYearChange, ShowShare, ShowIndex:
		return true
	}
	return false
}
