package journal

import (
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net"
	"net/netip"
	"strconv"
	"strings"
)

const (
	mostRunes = 64 // of a text that are written
	mostOwn   = 400
	mostTexts = 24 // of a list that are written
	cutOff    = "..."
)

// value is a value as it is written: numbers and truths as they are, a length of
// time in seconds, addresses as far as they may be told, all else as clean text.
func (j *Journal) value(v any) slog.Value {
	switch v := v.(type) {
	case nil:
		return slog.Value{}
	case net.Addr:
		return slog.StringValue(j.Address(v))
	case netip.Addr:
		return slog.StringValue(j.ip(v, 0))
	case netip.AddrPort:
		return slog.StringValue(j.ip(v.Addr(), v.Port()))
	case Stack:
		return list(v.frames())
	case []string:
		return list(v)
	case Own:
		return slog.StringValue(cleanTo(mostOwn, string(v)))
	}
	switch plain := slog.AnyValue(v); plain.Kind() {
	case slog.KindBool, slog.KindInt64, slog.KindUint64:
		return plain
	case slog.KindFloat64:
		if f := plain.Float64(); !math.IsNaN(f) && !math.IsInf(f, 0) { // of which JSON knows nothing
			return plain
		}
	case slog.KindDuration:
		return slog.Float64Value(math.Round(plain.Duration().Seconds()*1000) / 1000)
	case slog.KindTime:
		return slog.StringValue(plain.Time().UTC().Format(stamp))
	}
	return slog.StringValue(clean(text(v)))
}

// list is several texts, each clean and their number held.
func list(texts []string) slog.Value {
	cleaned := make([]string, 0, min(len(texts), mostTexts+1))
	for i, s := range texts {
		if i == mostTexts {
			cleaned = append(cleaned, cutOff)
			break
		}
		cleaned = append(cleaned, clean(s))
	}
	return slog.AnyValue(cleaned)
}

// text is a value in words. The error of a connection says its addresses itself,
// so that of it only what went wrong is taken.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case error:
		var network *net.OpError
		if errors.As(v, &network) {
			return network.Op + ": " + fmt.Sprint(network.Err)
		}
	}
	return fmt.Sprint(v) // which survives methods that panic
}

// clean is a text in printable ASCII: escaped as in Go, but for the quotes, which
// JSON escapes itself, and cut.
func clean(s string) string { return cleanTo(mostRunes, s) }

func cleanTo(most int, s string) string {
	runes := 0
	for i := range s {
		if runes == most {
			s = s[:i] + cutOff
			break
		}
		runes++
	}
	quoted := strconv.QuoteToASCII(s)
	return strings.NewReplacer(`\\`, `\\`, `\"`, `"`).Replace(quoted[1 : len(quoted)-1])
}

// Own is what no visitor has sent: a sentence for the administrator, who needs the
// whole of it, or what the administrator has written.
type Own string

// Stack is the stack of a panic, as runtime/debug prints it. Of it a line tells
// the functions and where they stand, and no value that they were called with.
type Stack []byte

// frames are the functions of a stack from the one that panicked outwards, each
// with the last part of its file's name and the line in it.
func (s Stack) frames() []string {
	var frames []string
	lines := strings.Split(string(s), "\n")
	for i := 0; i+1 < len(lines); i++ {
		place, ok := strings.CutPrefix(lines[i+1], "\t")
		if !ok {
			continue
		}
		function := lines[i]
		if at := strings.LastIndexByte(function, '('); at > 0 && strings.HasSuffix(function, ")") {
			function = function[:at]
		}
		if function == "panic" { // all above it is about the panic, not of it
			frames = nil
			continue
		}
		place, _, _ = strings.Cut(place[strings.LastIndexByte(place, '/')+1:], " ")
		frames = append(frames, function[strings.LastIndexByte(function, '/')+1:]+" "+place)
	}
	return frames
}
