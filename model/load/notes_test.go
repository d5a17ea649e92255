package load_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"xkld/model"
	"xkld/model/load"
)

const row = header + "2025-07,2025-07,JPN,total,4318,exact,,,laodong-1,rounded\n"

// TestNotes: a note has its Vietnamese wording where notes.csv has it; without
// the row, or the file, it stands as it is.
func TestNotes(t *testing.T) {
	for notes, want := range map[string]model.Wording{
		"":                                 {EN: "rounded"},
		"note,note_vi\n":                   {EN: "rounded"},
		"note,note_vi\nabout,khoảng\n":     {EN: "rounded"},
		"note,note_vi\nrounded,làm tròn\n": {EN: "rounded", VI: "làm tròn"},
	} {
		files := with(row)
		if notes != "" {
			files[load.NotesFile] = &fstest.MapFile{Data: []byte(notes)}
		}
		facts, problems := load.Load(files)
		if len(problems) > 0 || len(facts.Claims) != 1 || facts.Claims[0].Note != want {
			t.Errorf("%q: %v %v", notes, facts.Claims, problems)
		}
	}
}

// TestProblemsOfNotes are as strict as those of the figures, and leave the rest
// as it is.
func TestProblemsOfNotes(t *testing.T) {
	for notes, want := range map[string][]string{
		"note,note_vi\nrounded,\n":                     {`notes.csv line 2, column "note_vi": is empty`},
		"note,note_vi\n,làm tròn\n":                    {`notes.csv line 2, column "note": is empty`},
		"note,note_vi\nrounded,rounded\n":              {`notes.csv line 2, column "note_vi": is the note once more`},
		"note,note_vi\nabout,khoảng\nabout,chừng\n":    {`notes.csv line 3, column "note": stands twice`},
		"note,note_vi\nabout,khoa" + "\u0309" + "ng\n": {`notes.csv line 2, column "note_vi": has letters that are not composed (NFC): "khoa` + "\u0309" + `ng"`},
		"note\nabout\n":                                {`notes.csv line 1, column "note_vi": is missing from the header`},
		"note,note_vi\nabout\n":                        {"notes.csv line 2: wrong number of fields"},
	} {
		files := with(row)
		files[load.NotesFile] = &fstest.MapFile{Data: []byte(notes)}
		facts, problems := load.Load(files)
		var got []string
		for _, p := range problems {
			got = append(got, said(p))
		}
		if !slices.Equal(got, want) || len(facts.Claims) != 1 || facts.Claims[0].Note.VI != "" {
			t.Errorf("%q:\n got %q\nwant %q, %v", notes, got, want, facts.Claims)
		}
	}
}
