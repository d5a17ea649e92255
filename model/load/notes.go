package load

import "xkld/model"

// note keeps the Vietnamese wording of a note.
func (l *loader) note(r *row) {
	en, vi := r.need("note"), r.need("note_vi")
	if vi == en && vi != "" {
		r.problem("note_vi", model.IsTheNote)
	}
	if _, twice := l.notes[en]; twice {
		r.problem("note", model.StandsTwice)
	}
	if len(r.problems) == 0 {
		l.notes[en] = vi
	}
}

// wording reads the column note.
func (l *loader) wording(r *row) model.Wording {
	en := r.text("note")
	return model.Wording{EN: en, VI: l.notes[en]}
}
