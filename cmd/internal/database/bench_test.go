package database_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"xkld/cmd/internal/database"
	"xkld/cmd/internal/database/trial"
	"xkld/data"
	"xkld/model/load"
)

// BenchmarkDatabase has a server add up a million rows, or as many as DATABASE_ROWS
// says, that it has made itself: with months as texts and with days, and beside that
// the barest query that could do it.
func BenchmarkDatabase(b *testing.B) {
	rows := 1_000_000
	if said, err := strconv.Atoi(os.Getenv("DATABASE_ROWS")); err == nil {
		rows = said
	}
	facts, problems := load.Load(data.Files)
	if len(problems) > 0 {
		b.Fatal(problems[0])
	}
	s := trial.Start(b)
	s.SQL(b, "figures", fmt.Sprintf(`CREATE UNLOGGED TABLE months AS SELECT to_char(day, 'YYYY-MM') AS "from", to_char(day, 'YYYY-MM') AS "to", market, sex, value, province FROM (
		SELECT date '2000-01-01' + CAST(random() * 9490 AS int) AS day,
			(ARRAY['JPN','TWN','KOR','CHN','HUN','SGP','ROU','POL','HKG','DZA','SAU','RUS','MAC','MYS','ARE','QAT','KWT','THA','LAO','KHM','PHL','ALL','OTHER','DEU','GRC','ISR','ITA','SRB','TUR','UZB','BLR','CYP','EGY','LBY','OMN','BHR'])[1 + CAST(floor(random() * 36) AS int)] AS market,
			(ARRAY['total','female','male'])[1 + CAST(floor(random() * 3) AS int)] AS sex, CAST(random() * 3000 AS int) AS value, 'TP. Hồ Chí Minh' AS province
		FROM generate_series(1, %d)) AS made`, rows))
	s.SQL(b, "figures", `CREATE UNLOGGED TABLE days AS SELECT CAST("from" || '-15' AS date) AS "from", market, sex, value, province FROM months`)
	s.SQL(b, "figures", "VACUUM ANALYZE")
	for _, table := range []string{"months", "days"} {
		b.Run(table, func(b *testing.B) {
			for range b.N {
				l, err := database.Read(b.Context(), s.Address("figures", "timeout=10m&table="+table), facts.Markets)
				if err != nil || l.Rows != int64(rows) {
					b.Fatal(l.Rows, err)
				}
			}
			b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
		b.Run(table+"/bare", func(b *testing.B) {
			for range b.N {
				begun := time.Now()
				s.SQL(b, "figures", `SELECT count(*) FROM (SELECT "from", market, sex, sum(value) FROM `+table+` GROUP BY "from", market, sex) AS g`)
				b.ReportMetric(float64(rows)/time.Since(begun).Seconds(), "rows/s")
			}
		})
	}
}
