package print

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
)

// The schemas of JSON and NDJSON, JSON Schema of draft 2020-12: one for each value
// of the field schema, in a file of its name with - for /.
//
//go:embed schema/*.json
var schemas embed.FS

// SchemaNames are the values of the field schema, each before that of its lines.
func SchemaNames() []string {
	files, err := fs.ReadDir(schemas, "schema")
	if err != nil {
		return nil // the folder is part of the program
	}
	var names []string
	for _, f := range files {
		names = append(names, "xkld/"+strings.ReplaceAll(strings.TrimSuffix(f.Name(), ".json"), "-", "/"))
	}
	slices.Sort(names)
	return names
}

// Schema is the schema with a name; the xkld/ before it and the /1 behind it may be
// left out.
func Schema(name string) (text []byte, ok bool) {
	name = strings.TrimPrefix(name, "xkld/")
	for _, full := range []string{name, name + "/1", strings.TrimSuffix(name, "/row") + "/1/row"} {
		if text, err := schemas.ReadFile("schema/" + strings.ReplaceAll(full, "/", "-") + ".json"); err == nil {
			return text, true
		}
	}
	return nil, false
}
