package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"xkld/model/lang"
	"xkld/model/report"
	"xkld/tui/keys"
	"xkld/tui/kit"
)

// export is the layer that writes what is shown into a file. It says how much
// that is before anything is written, and asks before it replaces a file.
type export struct {
	input   textinput.Model
	formats []string
	format  int
	table   report.Table
	command string
	asked   string // the name of a file that is there; enter again replaces it
	wrong   string // why nothing is written
	writing string // the name of the file that is being written
}

// openExport opens the dialog, or says why there is none.
func (a *App) openExport() {
	take := a.kit.Say.Take
	table, command := a.printed()
	formats := a.exportFormats(table)
	switch {
	case a.options.Write == nil || a.options.Save == nil || len(formats) == 0:
		a.notice = fmt.Sprintf(take.NoFiles, strings.TrimPrefix(command, "xkld "))
		return
	case len(table.Rows) == 0:
		a.notice = fmt.Sprintf(take.NoExport, take.NoTable)
		return
	}
	e := &export{input: textinput.New(), formats: formats, table: table, command: command}
	e.input.Prompt = ""
	e.input.CharLimit = 250
	e.input.Focus() // the command that it returns would blink the cursor: nothing is written while idle
	e.input.SetValue(fileName(e.command) + "." + e.formats[0])
	a.layers = append(a.layers, e)
}

// fileName is a name for what a command prints: its words, without those that
// only name other words.
func fileName(command string) string {
	var words []string
	for _, w := range strings.Fields(strings.ReplaceAll(command, "..", "_")) {
		if !strings.HasPrefix(w, "-") {
			words = append(words, w)
		}
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("-_.", r) || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '-'
	}, strings.Join(words, "-"))
}

func (e *export) scope() keys.Scope { return keys.Export }

func (e *export) popup() {}

// typed takes text into the name. A name that ends as those of a format do
// chooses it.
func (e *export) typed(_ *App, msg tea.Msg) layer {
	before := e.input.Value()
	e.input, _ = e.input.Update(msg)
	if e.input.Value() == before {
		return e
	}
	e.asked, e.wrong = "", ""
	if i := slices.Index(e.formats, strings.TrimPrefix(path.Ext(e.input.Value()), ".")); i >= 0 {
		e.format = i
	}
	return e
}

func (e *export) do(a *App, action keys.Action) layer {
	switch action {
	case keys.NextSection:
		e.choose((e.format + 1) % len(e.formats))
	case keys.PreviousSection:
		e.choose((e.format + len(e.formats) - 1) % len(e.formats))
	case keys.Apply:
		e.write(a)
	}
	return e
}

// choose takes another format, and its ending where the name has that of the one
// before.
func (e *export) choose(format int) {
	if name, ok := strings.CutSuffix(e.input.Value(), "."+e.formats[e.format]); ok {
		e.input.SetValue(name + "." + e.formats[format])
		e.input.CursorEnd()
	}
	e.format, e.asked, e.wrong = format, "", ""
}

// write has the file written beside the screen. A second enter replaces the file
// that the first one has found.
func (e *export) write(a *App) {
	name := strings.TrimSpace(e.input.Value())
	switch {
	case e.writing != "":
		return
	case name == "":
		e.wrong = a.kit.Say.Take.NoName
		return
	}
	replace := e.asked == name
	e.writing, e.asked, e.wrong = name, "", ""
	options, words, book, table, format := a.options, a.kit.Say.Words, a.kit.Book, e.table, e.formats[e.format]
	a.run(func() tea.Msg {
		data, err := options.Write(words, book, table, format)
		if err == nil {
			err = options.Save(name, data, replace)
		}
		return answer(func(a *App) { e.written(a, name, len(data), err) })
	})
}

// written hears what has become of a file: the dialog closes when it is there,
// asks when another one is, and else says what is wrong.
func (e *export) written(a *App, name string, size int, err error) {
	say := a.kit.Say
	e.writing = ""
	open := slices.Contains(a.layers, layer(e))
	switch {
	case err == nil:
		a.layers = slices.DeleteFunc(a.layers, func(l layer) bool { return l == layer(e) })
		a.notice = fmt.Sprintf(say.Take.Wrote, name, say.Rows(len(e.table.Rows)), say.Bytes(size))
	case errors.Is(err, fs.ErrExist) && open:
		e.asked = name
	default:
		e.wrong = fmt.Sprintf(say.Take.Failed, name, whyNot(say, err))
		if !open {
			a.notice = e.wrong
		}
	}
}

// whyNot is why a file is not written.
func whyNot(say lang.Speaker, err error) string {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrExist):
		return say.Take.Exists
	case errors.Is(err, fs.ErrNotExist):
		return say.Take.NoFolder
	case errors.Is(err, fs.ErrPermission):
		return say.Take.NoRight
	case errors.As(err, &at):
		return say.Error(at.Err)
	}
	return say.Error(err)
}

// The dialog's width, and where what stands beside its heads begins.
const (
	exportWidth = 76
	exportHead  = 10
)

// draw lays the dialog over the middle of the screen.
func (e *export) draw(a *App, screen []string) []string {
	k, take := a.kit, a.kit.Say.Take
	w := min(exportWidth, a.size.W)
	var lines []string
	add := func(head, text string) {
		lines = append(lines, k.Style.Header.Render(kit.Left(head, exportHead))+text)
	}
	head := take.Format
	for i, f := range e.formats {
		text := take.Formats[f]
		if text == "" {
			text = f
		}
		add(head, radio(i == e.format)+text)
		head = ""
	}
	add(take.File, e.field(k, w-4-exportHead))
	add(take.Count, k.Say.Rows(len(e.table.Rows)))
	said := e.wrong
	switch {
	case e.asked != "":
		said = fmt.Sprintf(take.Taken, e.asked)
	case e.writing != "":
		said = fmt.Sprintf(take.Writing, e.writing)
	}
	if said == "" {
		lines = append(lines, k.Style.Faint.Render(kit.Cut(k.Say.Word.Same+": "+e.same(), w-4)))
	}
	for _, line := range kit.Wrap(ansi.Strip(said), w-4) {
		if said != "" {
			lines = append(lines, k.Style.Notice.Render(line))
		}
	}
	return a.box(screen, take.Export, lines, w)
}

// same is the command that writes the same.
func (e *export) same() string {
	format := e.formats[e.format]
	if isPicture(format) {
		return strings.Replace(e.command, "xkld ", "xkld chart ", 1) + " -f " + format
	}
	return e.command + " -f " + format
}

// field is the name with the cursor in it, as much of it as has room, the cursor
// always.
func (e *export) field(k kit.Kit, w int) string {
	name, at := []rune(e.input.Value()+" "), e.input.Position()
	from := 0
	for from < at && ansi.StringWidth(string(name[from:at+1])) > w {
		from++
	}
	return k.Style.Input.Render(string(name[from:at])) + k.Style.Cursor.Render(string(name[at:at+1])) +
		k.Style.Input.Render(string(name[at+1:]))
}
