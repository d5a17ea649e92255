package model

// SourceID names a source in sources.csv.
type SourceID string

// Source is a page that prints figures.
type Source struct {
	ID        SourceID
	URL       string // empty for an article whose address is not known
	Title     string // may be empty
	Publisher string
	Language  string // of the page, ISO 639-1
	Published string // YYYY-MM-DD, or empty where the page does not show it
}
