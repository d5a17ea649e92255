package own_test

import (
	"reflect"
	"strings"
	"testing"

	"xkld/model"
	"xkld/model/own"
)

// TestKnown wants a figure that follows from others to be the same when it is asked
// for again, whatever was done with the first one.
func TestKnown(t *testing.T) {
	markets := bundled(t)
	text := "from,to,market,sex,value\n2024-01,2024-01,JPN,total,50\n2024-01,2024-01,JPN,male,30\n2024-02,2024-02,TWN,total,7\n"
	ledger, err := own.Read("mine.csv", strings.NewReader(text), markets, own.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fresh := func() *model.Book { return own.Book(markets, []own.Ledger{ledger}) }
	january, err := model.ParseSpan("2024-01")
	if err != nil {
		t.Fatal(err)
	}
	book := fresh()
	for _, ref := range []model.Ref{model.At(january, "JPN", model.Female), model.At(january, model.All, model.Total), model.At(january, "KOR", model.Total)} {
		first := book.Figure(ref)
		_ = append(first.Notes, model.Note{ID: model.NoteRows})
		if again, want := book.Figure(ref), fresh().Figure(ref); !reflect.DeepEqual(again, want) {
			t.Errorf("%v: %v, and at first %v", ref, again, want)
		}
	}
	if f := book.Figure(model.At(january, "JPN", model.Female)); f.Kind != model.Calculated {
		t.Error(f)
	}
}
