package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"xkld/cmd/internal/print"
)

// schemasOf compiles every schema that the program has, dates included.
func schemasOf(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	compiled := map[string]*jsonschema.Schema{}
	for _, name := range print.SchemaNames() {
		text, ok := print.Schema(name)
		if !ok {
			t.Fatalf("no text of %s", name)
		}
		id := "urn:" + strings.ReplaceAll(name, "/", ":")
		doc := parsedJSON(t, string(text))
		if got := doc.(object)["$id"]; got != id {
			t.Fatalf("%s calls itself %v", name, got)
		}
		if err := c.AddResource(id, doc); err != nil {
			t.Fatal(err)
		}
		s, err := c.Compile(id)
		if err != nil {
			t.Fatal(err)
		}
		compiled[name] = s
	}
	return compiled
}

func parsedJSON(t *testing.T, text string) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
	return doc
}

// valid validates a document against the schema that it names.
func valid(schemas map[string]*jsonschema.Schema, doc any) error {
	o, _ := doc.(object)
	name, _ := o["schema"].(string)
	s, ok := schemas[name]
	if !ok {
		return fmt.Errorf("no schema %q", name)
	}
	return s.Validate(doc)
}

// documents are the JSON of a command and the lines of its NDJSON.
func documents(t *testing.T, args ...string) []any {
	t.Helper()
	out, errs, code := runs(append(slices.Clone(args), "-f", "json")...)
	if code != exitDone || errs != "" {
		t.Fatalf("xkld %v ends with %d and says %q", args, code, errs)
	}
	docs := []any{parsedJSON(t, out)}
	out, _, _ = runs(append(slices.Clone(args), "-f", "ndjson")...)
	for line := range strings.Lines(out) {
		docs = append(docs, parsedJSON(t, line))
	}
	return docs
}

// machineCommands are commands of every view, with every transform and filter.
func machineCommands() []string {
	commands := []string{"version", "", "indicators", "indicators remittances_per_year", "indicators -m jpn,twn", "sources", "sources vietnamplus-57",
		"targets", "targets 2025 --as-of 2025-07", "targets -m all,jpn,kor,twn", "targets --kind missing", "check", "check -m jpn -s female",
		"find women 2023", "find japan", "find kieu hoi", "find đức", "find vietnamplus", "check --against published testdata/own.csv", "months 2025 --data testdata/own.csv", "show 2025-07 --data testdata/own.csv", "compare 2025-07 2026-01 --data-only testdata/own.csv", "show latest", "show 2025-07", "show 2023-04@chn", "show 2018-11", "show 1980..1990", "show 2019-07@jpn#female", "show 2150-01",
		"compare 2025-07", "compare 2025-07 2019 2018-11 2150-01", "compare 2025-01..2025-07@jpn 2025-01..2025-07@twn"}
	for _, show := range []string{"value", "change", "year-change", "to-date", "share", "index"} {
		for _, view := range []string{"months 2022..2023 -m all,chn,other -s total,female,male", "months --as-of 2024-05", "months 2023 --kind missing,calculated -m chn",
			"markets", "markets 2025-01..2025-07 -s female,male", "markets 2019 -m jpn,other,usa", "markets 2020 --kind calculated,published"} {
			if _, _, code := runs(append(strings.Fields(view), "--show", show)...); code == exitDone {
				commands = append(commands, view+" --show "+show)
			}
		}
	}
	return commands
}

// TestSchemas holds JSON and NDJSON of every view against the schemas, and wants a
// document of each.
func TestSchemas(t *testing.T) {
	t.Parallel()
	schemas := schemasOf(t)
	seen := map[string]int{}
	for _, command := range machineCommands() {
		for i, doc := range documents(t, strings.Fields(command)...) {
			if err := valid(schemas, doc); err != nil {
				t.Fatalf("xkld %s, document %d: %v", command, i, err)
			}
			seen[doc.(object)["schema"].(string)]++
		}
	}
	for name := range schemas {
		if seen[name] == 0 {
			t.Errorf("no document has the schema %s", name)
		}
	}
}

// TestSchemasRefuse breaks a document of each schema in every way: a field is left
// out, one is added, a value is of another kind.
func TestSchemasRefuse(t *testing.T) {
	t.Parallel()
	schemas := schemasOf(t)
	broken := map[string]int{}
	for _, command := range []string{"months 2023-04 -m chn,jpn", "targets 2012 -m jpn", "targets 2025 --as-of 2025-07", "indicators agreements_signed", "sources vtv-1",
		"show 2019-07", "compare 2025-07 2018-11", "find income japan 2023", "version", "check --against published testdata/own.csv"} {
		for i, doc := range documents(t, strings.Fields(command)...) {
			if i > 1 {
				break // the lines are alike
			}
			name := doc.(object)["schema"].(string)
			walkJSON(doc, "", func(where string, breaks func() (mend func())) {
				mend := breaks()
				if valid(schemas, doc) == nil {
					t.Errorf("%s: %s is let through", name, where)
				}
				mend()
				broken[name]++
			})
			if err := valid(schemas, doc); err != nil {
				t.Fatalf("%s is not mended: %v", name, err)
			}
		}
	}
	for name := range schemas {
		if broken[name] == 0 {
			t.Errorf("no document of %s was broken", name)
		}
	}
}

// walkJSON breaks a document at every place, one at a time. The list of sources has
// the ids as its fields: any may be there.
func walkJSON(v any, where string, try func(where string, breaks func() (mend func()))) {
	switch v := v.(type) {
	case object:
		isOpen := strings.HasSuffix(where, ".sources")
		for _, name := range slices.Sorted(maps.Keys(v)) {
			old := v[name]
			at := where + "." + name
			if !isOpen {
				try(at+" left out", func() func() { delete(v, name); return func() { v[name] = old } })
			}
			for _, wrong := range []any{object{"x": "y"}, []any{object{}}, true, ""} {
				if wrong == "" && name == "published" {
					continue // is a date or null, and the next line wants it
				}
				try(fmt.Sprintf("%s as %v", at, wrong), func() func() { v[name] = wrong; return func() { v[name] = old } })
			}
			walkJSON(old, at, try)
		}
		try(where+" with more", func() func() { v["more here"] = json.Number("1"); return func() { delete(v, "more here") } })
	case []any:
		for i, old := range v {
			at := fmt.Sprintf("%s.%d", where, i)
			try(at+" as an object", func() func() { v[i] = object{"x": true}; return func() { v[i] = old } })
			walkJSON(old, at, try)
		}
	}
}

// TestSchemasKnowTheSubject breaks what the fields mean.
func TestSchemasKnowTheSubject(t *testing.T) {
	t.Parallel()
	schemas := schemasOf(t)
	for _, wrong := range []struct {
		command, field string
		value          any
	}{
		{"months 2023-04 -m chn", "value", json.Number("0")},          // missing is never zero
		{"months 2023-04 -m chn", "precision", "exact"},               // nor exact
		{"months 2025-07", "value", nil},                              // published is known
		{"months 2025-07", "from", "2025-13"},                         // no month
		{"months 2025-07", "from", "2025"},                            // no month either
		{"months 2025-07", "market", "jpn"},                           // codes are in capitals
		{"months 2025-07", "sex", "women"},                            // ids are not words for people
		{"months 2025-07", "kind", "known"},                           // no kind
		{"months 2025-07", "verdict", ""},                             // null where there is none
		{"months 2025-07", "unit", "people"},                          // no unit
		{"months 2025-07", "schema", "xkld/figures/2"},                // another number is another schema
		{"show 2025-07", "value", json.Number("1.5")},                 // persons are whole
		{"sources vtv-1", "published", "2025-02-30"},                  // no date
		{"sources vtv-1", "figures", json.Number("-1")},               // no count
		{"indicators agreements_signed", "as_of", "2025-7"},           // no date
		{"compare 2025-06 2025-07", "rank", json.Number("0")},         // places begin with one
		{"targets 2025", "months_left", json.Number("1.5")},           // months are whole
		{"targets 2025", "remaining", object{"low": "1", "high": 2}},  // numbers are numbers
		{"compare 2025-06 2025-07", "comparable", object{"ok": true}}, // reasons are never missing
	} {
		line := documents(t, strings.Fields(wrong.command)...)[1].(object)
		if err := valid(schemas, line); err != nil {
			t.Fatal(err)
		}
		if _, ok := line[wrong.field]; !ok {
			t.Fatalf("%s has no %s", wrong.command, wrong.field)
		}
		line[wrong.field] = wrong.value
		if valid(schemas, line) == nil {
			t.Errorf("%s with %s as %v is let through", wrong.command, wrong.field, wrong.value)
		}
	}
}

// TestSchemasAgree wants one meaning for each part, in whichever schema it stands,
// and every object closed.
func TestSchemasAgree(t *testing.T) {
	parts := map[string]string{}
	for _, name := range print.SchemaNames() {
		schema, _ := print.Schema(name)
		doc := parsedJSON(t, string(schema)).(object)
		defs, _ := doc["$defs"].(object)
		for part, def := range defs {
			b, err := json.Marshal(def)
			if err != nil {
				t.Fatal(err)
			}
			if parts[part] != "" && parts[part] != string(b) {
				t.Errorf("%s of %s is not that of the others", part, name)
			}
			parts[part] = string(b)
		}
		closedObjects(t, name, doc)
	}
	if len(parts) < 10 {
		t.Errorf("only %d parts were found", len(parts))
	}
}

// closedObjects wants every field required and no others.
func closedObjects(t *testing.T, where string, v any) {
	t.Helper()
	switch v := v.(type) {
	case object:
		if fields, ok := v["properties"].(object); ok && v["type"] == "object" {
			required := list(v["required"])
			if v["additionalProperties"] != false || len(required) != len(fields) {
				t.Errorf("%s is open", where)
			}
		}
		for name, inner := range v {
			closedObjects(t, where+"."+name, inner)
		}
	case []any:
		for _, inner := range v {
			closedObjects(t, where, inner)
		}
	}
}
