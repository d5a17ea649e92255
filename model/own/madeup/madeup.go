// Package madeup writes rows that nobody published, the same ones whenever it is
// asked: for tests, and to measure how fast a long file is read. It knows nothing
// of who reads them.
package madeup

import (
	"fmt"
	"io"
)

// Header is the first line of a file.
const Header = "from,to,market,sex,value,province,company\n"

var markets = [...]string{"ALL", "ARE", "BHR", "BLR", "CHN", "CYP", "DEU", "DZA", "EGY", "GRC", "HKG", "HUN", "ISR", "ITA", "JPN", "KHM", "KOR",
	"KWT", "LAO", "LBY", "MAC", "MYS", "OMN", "PHL", "POL", "QAT", "ROU", "RUS", "SAU", "SGP", "SRB", "THA", "TUR", "TWN", "UZB", "OTHER"}

var sexes = [...]string{"total", "female", "male"}

var provinces = [...]string{"Nghệ An", "Thanh Hóa", "Hà Tĩnh", "Hải Dương", "Bắc Giang", "Nam Định", "Thái Bình", "Phú Thọ", "Quảng Bình",
	"Hà Nội", "Hưng Yên", "Bắc Ninh", "Vĩnh Phúc", "Hải Phòng", "Đắk Lắk", "Gia Lai", "Đồng Tháp", "Bến Tre", "Vĩnh Long", "Cần Thơ", "TP. Hồ Chí Minh"}

var companies = [...]string{"Cty TNHH XKLĐ 01", "Cty Sông Hồng", "Cửu Long JSC", "An Phát JSC Hà Nội", "Sao Mai HR", "XKLĐ Biển Đông 2", "TTLĐ Ngoài Nước"}

// Rows writes a header and so many rows: of single months from 2000 to 2025, of
// all markets and sexes, with provinces and companies that nobody asks for.
func Rows(w io.Writer, n int) error {
	buf := append(make([]byte, 0, 1<<17), Header...)
	state := uint64(20251122)
	for range n {
		state = state*6364136223846793005 + 1442695040888963407
		x := state >> 16
		pick := func(most int) int { p := int(x % uint64(most)); x /= uint64(most); return p }
		month := pick(26 * 12)
		from := fmt.Appendf(nil, "%04d-%02d,", 2000+month/12, month%12+1)
		buf = append(append(buf, from...), from...)
		buf = fmt.Appendf(buf, "%s,%s,", markets[pick(len(markets))], sexes[pick(len(sexes))])
		buf = fmt.Appendf(buf, "%d,%s,", pick(3000), provinces[pick(len(provinces))])
		buf = append(append(buf, companies[pick(len(companies))]...), '\n')
		if len(buf) > 1<<16 {
			if _, err := w.Write(buf); err != nil {
				return err
			}
			buf = buf[:0]
		}
	}
	_, err := w.Write(buf)
	return err
}
