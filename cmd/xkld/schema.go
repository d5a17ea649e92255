package main

import (
	"fmt"
	"io"
	"strings"

	"xkld/cmd/internal/print"
	"xkld/model"
)

// schemaTopic is the help topic that prints the schemas of JSON and NDJSON.
const schemaTopic = "schema"

// noSuchSchema refuses what is no schema.
func (p *program) noSuchSchema(names []string) error {
	for _, name := range names {
		if _, ok := print.Schema(name); !ok {
			return &usageError{fmt.Sprintf(p.words.Usage.NoSchema, model.Quote(name)), "xkld help " + schemaTopic}
		}
	}
	return nil
}

// writeSchemas writes the schemas with some names, or says which there are.
func writeSchemas(out io.Writer, about string, names []string) {
	for _, name := range names {
		text, _ := print.Schema(name)
		out.Write(text)
	}
	if len(names) > 0 {
		return
	}
	fmt.Fprintf(out, "%s\n  %s\n", about, strings.Join(print.SchemaNames(), "\n  "))
}
