// Package data holds the published figures as CSV files, embedded in the
// program. It knows nothing of what they mean: package load reads them, and
// README.md in this folder is their dictionary.
package data

import "embed"

// Files are published.csv, plans.csv, indicators.csv, sources.csv, markets.csv
// and notes.csv.
//
//go:embed *.csv
var Files embed.FS

// Dictionary is README.md, which tells the columns.
//
//go:embed README.md
var Dictionary embed.FS
