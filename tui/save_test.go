package tui_test

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"xkld/model"
	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui"
)

// disk is a folder of files in memory.
type disk struct {
	outside
	files   map[string]string
	refuses error
	saved   int // how often a file was to be written
}

func newDisk(t *testing.T) *disk {
	return &disk{outside: outside{book: bundled(t)}, files: map[string]string{}}
}

// screen is a screen of a size with keys typed and what they ask for done.
func (d *disk) screen(w, h int, typed ...string) *tui.App {
	options := d.options()
	options.Formats = []string{"csv", "json", "md", "svg"}
	options.Save = func(name string, data []byte, replace bool) error {
		d.saved++
		if d.refuses != nil {
			return d.refuses
		}
		if _, there := d.files[name]; there && !replace {
			return &fs.PathError{Op: "write", Path: name, Err: fs.ErrExist}
		}
		d.files[name] = string(data)
		return nil
	}
	app := tui.New(d.book, options)
	press(app, "home")
	d.send(app, sizeMsg(w, h))
	d.press(app, typed...)
	return app
}

// TestExport writes every format of every tab under the name proposed, with the
// rows counted before, and says so.
func TestExport(t *testing.T) {
	for i, view := range tui.Views() {
		for f, format := range []string{"csv", "json", "md", "svg"} {
			d := newDisk(t)
			app := d.screen(120, 36, fmt.Sprint(i+1))
			table := app.Tab().Table()
			d.press(app, "e")
			for range f {
				d.press(app, "tab")
			}
			rows := fmt.Sprintf("%d rows", len(table.Rows))
			if d.saved > 0 || !strings.Contains(screen(app), rows) {
				t.Errorf("%s: %s are not said before writing:\n%s", view, rows, screen(app))
			}
			d.press(app, "enter")
			if len(d.files) != 1 {
				t.Fatalf("%s as %s: %q is written", view, format, d.files)
			}
			for name, text := range d.files {
				if !strings.HasPrefix(name, "xkld-"+view) || filepath.Ext(name) != "."+format {
					t.Errorf("%s as %s is called %q", view, format, name)
				}
				if want := fmt.Sprintf("%s of %s, %d rows\n", format, table.Query.Command(), len(table.Rows)); text != want {
					t.Errorf("%q is written instead of %q", text, want)
				}
				if want := fmt.Sprintf("Written: %s, %s, %d bytes.", name, rows, len(text)); !strings.Contains(screen(app), want) {
					t.Errorf("%q is not said:\n%s", want, screen(app))
				}
			}
			if strings.Contains(screen(app), "Export") {
				t.Errorf("the dialog stays open:\n%s", screen(app))
			}
		}
	}
}

// TestExportOverFile: a file is replaced by a second enter alone, and the
// question names it.
func TestExportOverFile(t *testing.T) {
	const name = "xkld-months-2025.csv"
	for typed, want := range map[string]bool{"enter": true, "esc": false, "x": false, "tab": false} {
		d := newDisk(t)
		d.files[name] = "old"
		app := d.screen(80, 24, "e", "enter")
		if !strings.Contains(screen(app), name+" exists. Enter again replaces it") || d.files[name] != "old" {
			t.Errorf("nothing is asked:\n%s", screen(app))
		}
		d.press(app, typed)
		if replaced := d.files[name] != "old"; replaced != want {
			t.Errorf("%s: replaced is %v", typed, replaced)
		}
		if typed == "enter" {
			continue
		}
		if strings.Contains(screen(app), "replaces") {
			t.Errorf("after %s the question stands:\n%s", typed, screen(app))
		}
	}
	d := newDisk(t)
	d.files[name] = "old"
	app := d.screen(80, 24, "e", "enter", "x", "ctrl+h", "enter")
	if d.files[name] != "old" || !strings.Contains(screen(app), "exists. Enter again") {
		t.Errorf("a name typed anew is not asked about anew:\n%s", screen(app))
	}
}

// TestExportFails: what is wrong is said, the dialog stays, and nothing is lost.
func TestExportFails(t *testing.T) {
	for err, want := range map[error]string{
		fs.ErrNotExist:   "xkld-months-2025.csv is not written: its folder does not exist.",
		fs.ErrPermission: "xkld-months-2025.csv is not written: no right to write there.",
		&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}: "xkld-months-2025.csv is not written: no space left on device.",
		errors.New("odd"): "xkld-months-2025.csv is not written: odd.",
	} {
		d := newDisk(t)
		d.refuses = err
		app := d.screen(80, 24, "e", "enter")
		if len(d.files) > 0 || !strings.Contains(screen(app), want) {
			t.Errorf("%v: %q is not said:\n%s", err, want, screen(app))
		}
		d.refuses = nil
		d.press(app, "enter")
		if len(d.files) != 1 || !strings.Contains(screen(app), "Written") {
			t.Errorf("the second try writes %q:\n%s", d.files, screen(app))
		}
	}
	d := newDisk(t)
	app := d.screen(80, 24, "e", "ctrl+u", "enter")
	if d.saved > 0 || !strings.Contains(screen(app), "The file needs a name.") {
		t.Errorf("a file without a name:\n%s", screen(app))
	}
}

// TestExportName: the name follows the format, and the format the name.
func TestExportName(t *testing.T) {
	d := newDisk(t)
	d.screen(80, 24, "e", "ctrl+u", "text:b.md", "enter")
	if text := d.files["b.md"]; !strings.HasPrefix(text, "md of ") {
		t.Errorf("b.md holds %q", text)
	}
	d.screen(80, 24, "e", "ctrl+u", "text:plain", "down", "enter")
	if text := d.files["plain"]; !strings.HasPrefix(text, "json of ") {
		t.Errorf("plain holds %q", text)
	}
	d.screen(80, 24, "2", "x", "e", "enter")
	if _, ok := d.files["xkld-markets-2025-01_2025-10-female.csv"]; !ok {
		t.Errorf("the filter is not in the name: %q", d.files)
	}
}

// TestNoExport: where nothing can be written, that is said.
func TestNoExport(t *testing.T) {
	app := open(bundled(t), 120, 36, "e")
	if !strings.Contains(screen(app), "Nothing is written on the server. Type: ssh HOST months 2025 -f csv > FILE") {
		t.Errorf("a screen that is served:\n%s", screen(app))
	}
	d := newDisk(t)
	d.options()
	if app := d.screen(80, 24, "f", "text:greece", "enter", "x", "e"); len(app.Tab().Table().Rows) == 0 && !strings.Contains(screen(app), "There is nothing to export") {
		t.Errorf("nothing to export:\n%s", screen(app))
	}
}

// TestExportOfWhatIsWritten: what cannot be written out is not saved.
func TestExportOfWhatIsWritten(t *testing.T) {
	d := newDisk(t)
	options := d.options()
	options.Formats = []string{"csv"}
	options.Write = func(*lang.Words, *model.Book, report.Table, string) ([]byte, error) {
		return []byte("half"), errors.New("no chart")
	}
	options.Save = func(string, []byte, bool) error { d.saved++; return nil }
	app := tui.New(d.book, options)
	d.send(app, sizeMsg(80, 24))
	d.press(app, "e", "enter")
	if d.saved > 0 || !strings.Contains(screen(app), "is not written: no chart.") {
		t.Errorf("saved %d times:\n%s", d.saved, screen(app))
	}
}

// TestGoldensOfExports holds the dialog at the sizes of the three layouts, and
// at every size without a panic.
func TestGoldensOfExports(t *testing.T) {
	t.Parallel()
	for name, typed := range map[string][]string{
		"export":       {"e"},
		"export-asked": {"3", "e", "enter"},
		"export-long":  {"e", "ctrl+u", "text:" + strings.Repeat("a-long-name-", 10), "left", "left"},
	} {
		d := newDisk(t)
		d.files["xkld-targets.csv"] = "old"
		for _, size := range [][2]int{{120, 36}, {80, 24}, {48, 16}} {
			file := filepath.Join("testdata", fmt.Sprintf("%s-%dx%d.golden", name, size[0], size[1]))
			checkGolden(t, file, trimEnds(screen(d.screen(size[0], size[1], typed...))))
		}
		app := d.screen(80, 24, typed...)
		for _, size := range sizes() {
			checkSize(t, app, size[0], size[1], typed)
		}
	}
}
