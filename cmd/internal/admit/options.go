package admit

import (
	"fmt"
	"net/netip"
	"path"
	"strings"
	"time"
)

// permitOf is what the options of a line come to, or why it lets nobody in.
func permitOf(options []string, zone *time.Location) (its permit, why string) {
	screen := true
	for _, option := range options {
		name, value, has := strings.Cut(option, "=")
		switch name = strings.ToLower(name); {
		case has && name == "from":
			if its.from != nil {
				return its, "from= stands twice; write all its patterns into one, with commas."
			}
			if its.from, why = patternsOf(value); why != "" {
				return its, why
			}
		case has && name == "expiry-time":
			until, ok := expiry(value, zone)
			if !ok {
				return its, fmt.Sprintf(`expiry-time= is "YYYYMMDD", "YYYYMMDDHHMM" or "YYYYMMDDHHMMSS", between quotation marks, with a Z at its end for UTC; %s is not.`, quoted(value))
			}
			if !its.expires || until.Before(its.until) { // of two the earlier
				its.expires, its.until = true, until
			}
		case has:
			return its, refused(name)
		case name == "restrict", name == "no-pty":
			screen = false
		case name == "pty":
			screen = true
		case name == "no-port-forwarding", name == "no-agent-forwarding", name == "no-x11-forwarding", name == "no-user-rc":
			// so it is for everybody
		default:
			return its, refused(name)
		}
	}
	if !screen {
		return its, "A key without a terminal is not honoured: each gets the screen and the commands. Leave no-pty out, or write restrict,pty."
	}
	return its, ""
}

// refused says why an option is not kept and what to do about it.
func refused(name string) string {
	switch name {
	case "command":
		return "command= is not honoured: every key gets the same screen and commands. Leave it out, or the line."
	case "environment":
		return "environment= is not honoured: no line sets variables here. Leave it out."
	case "permitopen", "permitlisten", "tunnel", "port-forwarding", "agent-forwarding", "x11-forwarding", "user-rc":
		return name + " is not honoured: nothing is forwarded here, and no file of a user runs. Leave it out."
	case "cert-authority", "principals":
		return name + " is not honoured: certificates do not log in here. Write the keys themselves, a line each."
	case "verify-required":
		return "verify-required is not honoured: whether a PIN was given is not looked at. Leave it out, or the line."
	case "no-touch-required":
		return "no-touch-required is not honoured: a security key is always to be touched. Leave it out."
	case "from", "expiry-time":
		return name + `= has no value; write it between quotation marks, as in from="192.0.2.0/24" or expiry-time="20270101".`
	case "restrict", "pty", "no-pty", "no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding", "no-user-rc":
		return name + " takes no value; write it without = and what follows."
	}
	return fmt.Sprintf("The option %s is not known; from=, expiry-time= and restrict,pty are.", quoted(name))
}

// unquoted is what stands between two quotation marks.
func unquoted(value string) (string, bool) {
	inner, ok := strings.CutPrefix(value, `"`)
	if !ok {
		return "", false
	}
	inner, ok = strings.CutSuffix(inner, `"`)
	return inner, ok && !strings.Contains(inner, `"`)
}

// expiry reads a time as sshd does.
func expiry(value string, zone *time.Location) (time.Time, bool) {
	digits, ok := unquoted(value)
	if !ok {
		return time.Time{}, false
	}
	upper := strings.ToUpper(digits)
	for _, utc := range []string{"Z", "UTC"} {
		if strings.HasSuffix(upper, utc) {
			digits, zone = digits[:len(digits)-len(utc)], time.UTC
			break
		}
	}
	layout := "20060102150405"
	if n := len(digits); n != 8 && n != 12 && n != 14 || strings.Trim(digits, "0123456789") != "" {
		return time.Time{}, false
	}
	until, err := time.ParseInLocation(layout[:len(digits)], digits, zone)
	return until, err == nil
}

// pattern is one of the patterns of from=: addresses that begin alike, or whose
// text looks alike.
type pattern struct {
	not    bool
	prefix netip.Prefix
	glob   string // in place of the prefix
}

// matches says whether one of the patterns is for an address, and none against.
func matches(patterns []pattern, addr netip.Addr) bool {
	if !addr.IsValid() {
		return false
	}
	found := false
	for _, p := range patterns {
		hit := p.prefix.Contains(addr)
		if p.glob != "" {
			hit, _ = path.Match(p.glob, addr.String())
		}
		if hit && p.not {
			return false
		}
		found = found || hit
	}
	return found
}

// patternsOf reads the value of from=, or says what is wrong with it.
func patternsOf(value string) (all []pattern, why string) {
	list, ok := unquoted(value)
	if !ok || list == "" {
		return nil, `from= wants its patterns between quotation marks, as in from="192.0.2.0/24,2001:db8::/32".`
	}
	some := false
	for word := range strings.SplitSeq(list, ",") {
		p, why := patternOf(word)
		if why != "" {
			return nil, why
		}
		some = some || !p.not
		all = append(all, p)
	}
	if !some {
		return nil, `from= says only from where not, and so lets nobody in; add from where, such as * for all other addresses.`
	}
	return all, ""
}

// patternOf reads one pattern. What is no address, network or address with * and
// ? would be a name, and names are not looked up: whoever answers for a name
// would decide who comes in.
func patternOf(word string) (p pattern, why string) {
	text, not := strings.CutPrefix(word, "!")
	text = strings.ToLower(text)
	p.not = not
	if addr, err := netip.ParseAddr(text); err == nil {
		if addr.Is4In6() || addr.Zone() != "" {
			return p, fmt.Sprintf("%s in from= never matches; write %s.", quoted(word), addr.Unmap().WithZone(""))
		}
		p.prefix = netip.PrefixFrom(addr, addr.BitLen())
		return p, ""
	}
	if prefix, err := netip.ParsePrefix(text); err == nil {
		if prefix.Addr().Is4In6() {
			return p, fmt.Sprintf("%s in from= never matches; write the network as IPv4.", quoted(word))
		}
		if prefix != prefix.Masked() {
			return p, fmt.Sprintf("%s in from= is an address in a network and not a network; write %s, or the address alone.", quoted(word), prefix.Masked())
		}
		p.prefix = prefix
		return p, ""
	}
	if !isGlob(text) {
		return p, fmt.Sprintf("%s in from= is no address, no network such as 192.0.2.0/24 and no address with * or ?; names of hosts are not looked up.", quoted(word))
	}
	p.glob = text
	return p, ""
}

// isGlob says whether a text is one of an address in which * and ? stand for
// digits. Hexadecimal digits want a colon: *.de is a name.
func isGlob(text string) bool {
	digits := "0123456789.*?"
	if strings.Contains(text, ":") {
		digits = "0123456789abcdef:*?"
	}
	return strings.ContainsAny(text, "*?") && strings.Trim(text, digits) == ""
}
