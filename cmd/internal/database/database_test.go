package database_test

import (
	"testing"

	"xkld/cmd/internal/database"
	"xkld/cmd/internal/database/trial"
	"xkld/data"
	"xkld/model/load"
)

func TestFirst(t *testing.T) {
	facts, _ := load.Load(data.Files)
	s := trial.Start(t)
	s.SQL(t, "figures", `CREATE TABLE f ("from" text, "to" date, market text, sex text, value int, province text);
	INSERT INTO f VALUES ('2025-01', '2025-01-31', 'JPN', 'female', 5, 'x'), ('2025-01', null, 'Japan', 'female', 6, 'x')`)
	l, err := database.Read(t.Context(), s.Address("figures", "table=f"), facts.Markets)
	if err != nil || len(l.Cells) != 1 || l.Cells[0].Value != 11 || l.Cells[0].Rows != 2 {
		t.Errorf("%+v %v", l, err)
	}
}
