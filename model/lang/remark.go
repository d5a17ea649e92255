package lang

import "xkld/model"

// Remark is a note of the data, in the speaker's language where the data has it.
func (s Speaker) Remark(w model.Wording) string {
	if s.Code == "vi" && w.VI != "" {
		return w.VI
	}
	return w.EN
}
