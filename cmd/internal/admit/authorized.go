package admit

import (
	"bytes"
	"crypto/rsa"
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"
)

const (
	mostKeys  = 10_000    // lines that are neither blank nor comments
	mostLine  = 16 * 1024 // bytes
	leastBits = 2048      // of an RSA key
	mostEcho  = 40        // letters of a line that a problem repeats
)

// Keys are the keys that may log in, each from where and until when.
type Keys struct {
	permits map[string][]permit // by the bytes of the key
	lines   int
}

// permit is what the options of one line say.
type permit struct {
	from    []pattern // none: from everywhere
	expires bool
	until   time.Time
}

// Problem is why a line lets nobody in, as a sentence for the administrator.
type Problem struct {
	Line int
	Why  string
}

// ReadKeys reads the text of an authorized_keys file as sshd(8) describes it. A
// line whose options cannot all be kept lets nobody in and is a problem, and so
// is one that cannot be read; the others hold. A time without a zone is local.
func ReadKeys(text []byte) (*Keys, []Problem) { return readKeys(text, time.Local) }

func readKeys(text []byte, zone *time.Location) (*Keys, []Problem) {
	keys := &Keys{permits: map[string][]permit{}}
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return keys, []Problem{{1, "The file is written in UTF-16, of which nothing can be read; save it as UTF-8."}}
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	var problems []Problem
	number, read := 0, 0
	for line := range bytes.SplitSeq(text, []byte("\n")) {
		number++
		line = bytes.Trim(bytes.TrimRight(line, "\r \t"), " \t")
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		if read == mostKeys {
			problems = append(problems, Problem{number, fmt.Sprintf(
				"From here on nothing is read: %d lines come before, and no more are.", mostKeys)})
			break
		}
		read++
		key, its, why := readLine(line, zone)
		if why != "" {
			problems = append(problems, Problem{number, why})
			continue
		}
		keys.permits[string(key.Marshal())] = append(keys.permits[string(key.Marshal())], its)
		keys.lines++
	}
	return keys, problems
}

// Len is how many lines let somebody in.
func (k *Keys) Len() int {
	if k == nil {
		return 0
	}
	return k.lines
}

// Allows says whether a key may log in from an address now. A certificate never
// may, whoever has signed it.
func (k *Keys) Allows(key ssh.PublicKey, from netip.Addr, now time.Time) bool {
	if k == nil || key == nil {
		return false
	}
	if _, signed := key.(*ssh.Certificate); signed {
		return false
	}
	from = from.Unmap().WithZone("")
	return slices.ContainsFunc(k.permits[string(key.Marshal())], func(p permit) bool {
		return p.allows(from, now)
	})
}

// allows says whether a line holds for an address and a time. As for sshd, the
// second at which a key expires is its last.
func (p permit) allows(from netip.Addr, now time.Time) bool {
	if p.expires && now.Unix() > p.until.Unix() {
		return false
	}
	return len(p.from) == 0 || matches(p.from, from)
}

// readLine reads one line, or says why it lets nobody in.
func readLine(line []byte, zone *time.Location) (key ssh.PublicKey, its permit, why string) {
	if len(line) > mostLine {
		return nil, its, fmt.Sprintf("The line has %d bytes; at most %d are read. Shorten its options or its comment.", len(line), mostLine)
	}
	if at := bytes.IndexFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }); at >= 0 {
		return nil, its, fmt.Sprintf("The line has a control character (%s) in it; take it out, and end lines with a line feed.",
			quoted(string(line[at:at+1])))
	}
	key, _, options, _, err := ssh.ParseAuthorizedKey(line)
	if err != nil {
		return nil, its, noKey(string(line))
	}
	if why = unfit(key); why != "" {
		return nil, its, why
	}
	its, why = permitOf(options, zone)
	return key, its, why
}

// kinds are the kinds of keys that may log in.
var kinds = []string{ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384,
	ssh.KeyAlgoECDSA521, ssh.KeyAlgoSKECDSA256, ssh.KeyAlgoRSA}

// unfit says why a key may not log in by itself, or nothing.
func unfit(key ssh.PublicKey) string {
	if _, signed := key.(*ssh.Certificate); signed {
		return "This is a certificate, and certificates do not log in here; write the key itself, from the .pub file without -cert."
	}
	if !slices.Contains(kinds, key.Type()) {
		return fmt.Sprintf("Keys of the kind %s are not accepted; make one with ssh-keygen -t ed25519.", quoted(key.Type()))
	}
	if public, ok := key.(ssh.CryptoPublicKey); ok {
		if k, ok := public.CryptoPublicKey().(*rsa.PublicKey); ok && k.N.BitLen() < leastBits {
			return fmt.Sprintf("An RSA key of %d bits is too weak, %d are the least; make one with ssh-keygen -t ed25519.", k.N.BitLen(), leastBits)
		}
	}
	return ""
}

// noKey says why a line has no key. It repeats nothing but the kind: what is here
// by mistake may be a secret.
func noKey(line string) string {
	if strings.HasPrefix(line, "---") {
		return "This is the beginning or the end of a key in another form; write the one line of its .pub file instead, never a private key."
	}
	words := strings.Fields(line)
	at := slices.IndexFunc(words, func(w string) bool {
		return slices.Contains(kinds, w) || strings.HasPrefix(w, "ssh-") || strings.HasPrefix(w, "ecdsa-") || strings.HasPrefix(w, "sk-")
	})
	before := line
	if at >= 0 {
		before, _, _ = strings.Cut(line, words[at])
	}
	switch {
	case strings.Count(before, `"`)%2 == 1:
		return "A quotation mark of the options is not closed."
	case at < 0:
		return "There is no key in this line; write the kind and the key as they stand in its .pub file, options before them with commas and no blanks."
	case !slices.Contains(kinds, words[at]) && !strings.Contains(words[at], "-cert-v01@"):
		return fmt.Sprintf("Keys of the kind %s are not accepted; make one with ssh-keygen -t ed25519.", quoted(words[at]))
	}
	return fmt.Sprintf("The key after %s is damaged or of another kind, or stands behind options that cannot be read; copy the line of its .pub file anew.", quoted(words[at]))
}

// quoted repeats the beginning of a text in printable ASCII.
func quoted(text string) string {
	count := 0
	for at := range text {
		if count == mostEcho {
			text = text[:at]
			break
		}
		count++
	}
	return strconv.QuoteToASCII(text)
}
