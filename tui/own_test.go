package tui_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/own"
	"xkld/tui"
)

// TestGoldensOfOwn holds the screens with figures of one's own beside the published
// ones, and with nothing else.
func TestGoldensOfOwn(t *testing.T) {
	t.Parallel()
	book := bundled(t)
	mine := ownBook(t, book.Markets, "from,to,market,sex,value,company\n2025-07,,ALL,,11000,a\n2025-07,,ALL,,90,b\n2025-08,,ALL,,12500,a\n"+
		"2025-08,,ALL,female,3900,a\n2025-08,,JPN,,6000,a\n2025-08,,HUN,,170,a\n2025-01,2025-08,ALL,,97000,\n")
	few := ownBook(t, book.Markets, "from,market,value\n2025-07,JPN,5000\n2025-07,TWN,4100\n2025-08,JPN,6000\n2025-08,TWN,4200\n2025-08,KOR,170\n")
	beside, alone := book.Beside(mine).AskedBy("--data mine.csv"), few.AskedBy("--data-only few.csv")
	for name, screenOf := range map[string]struct {
		book  *model.Book
		words *lang.Words
		typed []string
	}{
		"own-months":    {beside, lang.English(), []string{"up", "up", "right"}},
		"own-markets":   {beside, lang.Vietnamese(), []string{"2", "{", "{", "{"}},
		"own-record":    {beside, lang.English(), []string{"up", "up", "enter"}},
		"own-copies":    {beside, lang.English(), []string{"up", "up", "right", "Y"}},
		"own-compare":   {beside, lang.English(), []string{"up", "up", "="}},
		"own-picker":    {beside, lang.English(), []string{"f", "tab", "tab", "tab"}},
		"alone-months":  {alone, lang.English().Alone(), nil},
		"alone-markets": {alone, lang.English().Alone(), []string{"2"}},
		"alone-record":  {alone, lang.Vietnamese().Alone(), []string{"enter"}},
		"alone-targets": {alone, lang.English().Alone(), []string{"3"}},
	} {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			app := tui.New(screenOf.book, tui.Options{Words: screenOf.words})
			app.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for _, k := range screenOf.typed {
				press(app, k)
			}
			checkGolden(t, filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1])), trimEnds(screen(app)))
		}
		for _, size := range sizes() {
			app := tui.New(screenOf.book, tui.Options{Words: screenOf.words, ASCII: true})
			checkSize(t, app, size[0], size[1], screenOf.typed)
		}
	}
}

// ownBook is the book of a file of one's own.
func ownBook(t *testing.T, markets model.Markets, text string) *model.Book {
	t.Helper()
	ledger, err := own.Read("mine.csv", strings.NewReader(text), markets, own.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return own.Book(markets, []own.Ledger{ledger})
}
