package admit

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"fmt"
	"math/big"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// sshKey is a public key as SSH has it.
func sshKey(t testing.TB, key crypto.PublicKey) ssh.PublicKey {
	t.Helper()
	public, err := ssh.NewPublicKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return public
}

// ed is a new ed25519 key.
func ed(t testing.TB) ssh.PublicKey {
	t.Helper()
	public, _, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return sshKey(t, public)
}

// rsaOf is a public RSA key of a length, to which no private one is known.
func rsaOf(t testing.TB, bits int) ssh.PublicKey {
	t.Helper()
	n := new(big.Int).SetBit(new(big.Int), bits-1, 1)
	return sshKey(t, &rsa.PublicKey{N: n.SetBit(n, 0, 1), E: 65537})
}

// ec is a new key on a curve.
func ec(t testing.TB, curve elliptic.Curve) ssh.PublicKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(curve, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return sshKey(t, &key.PublicKey)
}

// wire is a key of a kind in the form of the protocol, for kinds that are not
// made here.
func wire(t testing.TB, fields any) ssh.PublicKey {
	t.Helper()
	key, err := ssh.ParsePublicKey(ssh.Marshal(fields))
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// line is a key as it stands in a file.
func line(key ssh.PublicKey) string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))
}

// certified is the certificate of a key, signed by a new authority, and that.
func certified(t testing.TB, key ssh.PublicKey) (cert *ssh.Certificate, authority ssh.PublicKey) {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	cert = &ssh.Certificate{Key: key, CertType: ssh.UserCert, ValidBefore: ssh.CertTimeInfinity, ValidPrincipals: []string{"anybody"}}
	if err := cert.SignCert(rand.Reader, signer); err != nil {
		t.Fatal(err)
	}
	return cert, signer.PublicKey()
}

var (
	here = netip.MustParseAddr("192.0.2.7")
	noon = time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC)
)

// TestReadKeys: one bad line shuts out nobody else.
func TestReadKeys(t *testing.T) {
	a, b, c, d, e := ed(t), ec(t, elliptic.P256()), rsaOf(t, 2048), ed(t), ec(t, elliptic.P521())
	cert, authority := certified(t, a)
	stranger := ed(t)
	text := "\xef\xbb\xbf" + line(a) + " a\xff b\r\n" +
		"\r\n# a comment\r\n \t # one that is " + strings.Repeat("long ", 10_000) + "\r\n" +
		"this is no key\n" +
		"\t" + line(b) + "  \t\n" +
		"ssh-ed25519 AAAA broken\n" +
		"restrict,pty,no-X11-forwarding " + line(c) + " somebody@somewhere\n" +
		"CERT-AUTHORITY " + line(authority) + "\n" +
		line(cert) + "\n" +
		"command=\"rm -rf /\" " + line(stranger) + "\n" +
		line(d) + "\r" + line(stranger) + "\n" +
		strings.Repeat("x", 20_000) + " " + line(stranger) + "\n" +
		`from="192.0.2.0/24" ` + line(d) + "\n" +
		line(e)
	keys, problems := ReadKeys([]byte(text))
	var lines []int
	for _, p := range problems {
		lines = append(lines, p.Line)
	}
	if got := fmt.Sprint(lines); got != "[5 7 9 10 11 12 13]" {
		t.Errorf("problems are in the lines %s: %v", got, problems)
	}
	if keys.Len() != 5 {
		t.Errorf("%d lines hold instead of 5", keys.Len())
	}
	for i, key := range []ssh.PublicKey{a, b, c, d, e} {
		if !keys.Allows(key, here, noon) {
			t.Errorf("key %d does not log in", i)
		}
	}
	for i, key := range []ssh.PublicKey{cert, authority, stranger, nil} {
		if keys.Allows(key, here, noon) {
			t.Errorf("stranger %d logs in", i)
		}
	}
	if keys.Allows(d, netip.MustParseAddr("198.51.100.1"), noon) || keys.Allows(d, netip.Addr{}, noon) {
		t.Error("a key logs in from elsewhere")
	}
	var none *Keys
	if none.Allows(a, here, noon) || none.Len() != 0 || (&Keys{}).Allows(a, here, noon) {
		t.Error("no keys let somebody in")
	}
}

// TestRefusedLines: what is wrong is said, and nobody comes in.
func TestRefusedLines(t *testing.T) {
	key := ed(t)
	cert, _ := certified(t, key)
	dsa := wire(t, struct {
		Name       string
		P, Q, G, Y *big.Int
	}{"ssh-dss", new(big.Int).SetBit(new(big.Int), 1023, 1), new(big.Int).SetBit(new(big.Int), 159, 1), big.NewInt(2), big.NewInt(4)})
	k := line(key)
	for _, c := range []struct{ line, want string }{
		{line(cert), "This is a certificate"},
		{"cert-authority " + k, "cert-authority is not honoured: certificates"},
		{`cert-authority,principals="a,b" ` + k, "cert-authority is not"},
		{`principals="a" ` + k, "principals is not"},
		{line(rsaOf(t, 2047)), "An RSA key of 2047 bits is too weak"},
		{line(rsaOf(t, 1024)), "An RSA key of 1024 bits is too weak"},
		{line(dsa), `Keys of the kind "ssh-dss"`},
		{"ssh-mldsa87 AAAA", `Keys of the kind "ssh-mldsa87"`},
		{`command="echo \"a b\"" ` + k, "command= is not"},
		{`Environment="LANG=vi" ` + k, "environment= is not"},
		{`permitopen="localhost:80" ` + k, "permitopen is not"},
		{`permitlisten="80" ` + k, "permitlisten is not"},
		{`tunnel="0" ` + k, "tunnel is not"},
		{"restrict,pty,port-forwarding " + k, "port-forwarding is not"},
		{"user-rc " + k, "user-rc is not"},
		{"verify-required " + k, "verify-required is not"},
		{"no-touch-required " + k, "no-touch-required is not"},
		{"restrict " + k, "A key without a terminal"},
		{"no-pty " + k, "A key without a terminal"},
		{"pty,restrict " + k, "A key without a terminal"},
		{"restrict,pty,no-pty " + k, "A key without a terminal"},
		{"from " + k, "from= has no value"},
		{"expiry-time " + k, "expiry-time= has no value"},
		{`restrict="yes",pty ` + k, "restrict takes no value"},
		{"zmodem " + k, `The option "zmodem" is not known`},
		{"zm\u00f6dem\u202e" + strings.Repeat("m", 100) + "=1 " + k, `The option "zm\u00f6dem\u202emmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm" is not known`},
		{`from="192.0.2.7 ` + k, "A quotation mark"},
		{`from="192.0.2.7",from="192.0.2.8" ` + k, "from= stands twice"},
		{"from=192.0.2.7 " + k, "from= wants its patterns"},
		{`from="" ` + k, "from= wants"},
		{`from="192.0.2.7""" ` + k, "from= wants"},
		{`from="192.0.2.7"x ` + k, "from= wants"},
		{`from="*.example.org,192.0.2.7" ` + k, `"*.example.org" in from= is no address`},
		{`from="*.de" ` + k, `"*.de" in`},
		{`from="localhost" ` + k, `"localhost" in`},
		{`from="fe80*" ` + k, `"fe80*" in`},
		{`from="192.0.2.7,,192.0.2.8" ` + k, `"" in`},
		{`from="192.0.2.7, 192.0.2.8" ` + k, `" 192.0.2.8" in`},
		{`from="192.0.2" ` + k, `"192.0.2" in`},
		{`from="192.0.2.[0-9]*" ` + k, `"192.0.2.[0-9]*" in`},
		{`from="192.0.2.0/33" ` + k, `"192.0.2.0/33" in`},
		{`from="192.0.2.7/24" ` + k, `"192.0.2.7/24" in from= is an address in a network and not a network; write 192.0.2.0/24`},
		{`from="!192.0.2.7" ` + k, "from= says only from where not"},
		{`from="::ffff:192.0.2.7" ` + k, `"::ffff:192.0.2.7" in from= never matches; write 192.0.2.7.`},
		{`from="::ffff:192.0.2.0/120" ` + k, `"::ffff:192.0.2.0/120" in`},
		{`from="fe80::1%eth0" ` + k, `"fe80::1%eth0" in from= never matches; write fe80::1.`},
		{"expiry-time=20270101 " + k, "expiry-time= is"},
		{`expiry-time="2027" ` + k, "expiry-time= is"},
		{`expiry-time="20271301" ` + k, "expiry-time= is"},
		{`expiry-time="20270230" ` + k, "expiry-time= is"},
		{`expiry-time="2027-01-01" ` + k, "expiry-time= is"},
		{`expiry-time="20270101.5Z" ` + k, "expiry-time= is"},
		{`expiry-time="20270101ZZ" ` + k, "expiry-time= is"},
		{`expiry-time="20270101000000.5" ` + k, "expiry-time= is"},
		{`expiry-time="٢٠٢٧٠١٠١" ` + k, "expiry-time= is"},
		{`expiry-time="" ` + k, "expiry-time= is"},
		{"-----BEGIN OPENSSH PRIVATE KEY-----", "This is the beginning or the end of a key"},
		{"---- BEGIN SSH2 PUBLIC KEY ----", "This is the beginning or the end of a key"},
		{"b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ", "There is no key in this line"},
		{"ssh-ed25519", `The key after "ssh-ed25519" is damaged`},
		{"ssh-rsa " + strings.Fields(k)[1], `The key after "ssh-rsa" is damaged`},
		{k[:len(k)-8], `The key after "ssh-ed25519" is damaged`},
		{k + "\x00", `The line has a control character ("\x00")`},
		{"\x1b[2J" + k, `The line has a control character ("\x1b")`},
		{"\xff\xfe" + k, "The file is written in UTF-16"},
		{k + " " + strings.Repeat("x", mostLine), "The line has"},
	} {
		keys, problems := ReadKeys([]byte(c.line + "\n"))
		if keys.Len() != 0 || keys.Allows(key, here, noon) || keys.Allows(cert, here, noon) {
			t.Errorf("%.60q lets somebody in", c.line)
		}
		if len(problems) != 1 || problems[0].Line != 1 || !strings.HasPrefix(problems[0].Why, c.want) {
			t.Errorf("%.60q has the problems %v instead of %q", c.line, problems, c.want)
			continue
		}
		plain(t, problems[0].Why)
	}
}

// plain fails unless a problem is a short sentence in printable ASCII.
func plain(t *testing.T, why string) {
	t.Helper()
	if len(why) > 600 || !strings.HasSuffix(why, ".") || strings.ContainsFunc(why, func(r rune) bool { return r < ' ' || r > '~' }) {
		t.Errorf("this is no plain sentence: %q", why)
	}
}

func TestFrom(t *testing.T) {
	key := ed(t)
	for _, c := range []struct{ from, in, out string }{
		{"192.0.2.7", "192.0.2.7 ::ffff:192.0.2.7", "192.0.2.8 192.0.2.70 2001:db8::1"},
		{"192.0.2.0/24,2001:db8::/32", "192.0.2.255 2001:db8:ffff::1", "192.0.3.0 2001:db9::"},
		{"192.0.2.*", "192.0.2.7 192.0.2.255", "192.0.20.7 2001:db8::1"},
		{"192.0.2.?", "192.0.2.7", "192.0.2.70"},
		{"*", "192.0.2.7 2001:db8::1", ""},
		{"*,!192.0.2.7", "192.0.2.8", "192.0.2.7 ::ffff:192.0.2.7"},
		{"!192.0.2.0/25,192.0.2.0/24", "192.0.2.128", "192.0.2.127"},
		{"*,!192.0.2.1??", "192.0.2.99", "192.0.2.100"},
		{"2001:DB8::1", "2001:db8::1 2001:db8:0::1", "2001:db8::2"},
		{"2001:DB8:*", "2001:db8::1 2001:db8:1::1", "2001:db9::1 192.0.2.7"},
		{"0.0.0.0/0", "192.0.2.7", "2001:db8::1"},
		{"::/0", "2001:db8::1", "192.0.2.7 ::ffff:192.0.2.7"},
		{"fe80::/10", "fe80::1%eth0", "fec0::1"},
		{strings.Repeat("*", 39) + "1", "192.0.2.1", "192.0.2.2"},
	} {
		keys, problems := ReadKeys([]byte(`From="` + c.from + `" ` + line(key)))
		if len(problems) > 0 {
			t.Errorf("from=%s: %v", c.from, problems)
		}
		for _, addr := range strings.Fields(c.in) {
			if !keys.Allows(key, netip.MustParseAddr(addr), noon) {
				t.Errorf("from=%s shuts out %s", c.from, addr)
			}
		}
		if keys.Allows(key, netip.Addr{}, noon) {
			t.Errorf("from=%s lets in from nowhere", c.from)
		}
		for _, addr := range strings.Fields(c.out) {
			if keys.Allows(key, netip.MustParseAddr(addr), noon) {
				t.Errorf("from=%s lets in %s", c.from, addr)
			}
		}
	}
}

func TestExpiry(t *testing.T) {
	key := ed(t)
	hanoi := time.FixedZone("ICT", 7*60*60)
	for _, c := range []struct {
		options string
		last    time.Time
	}{
		{`expiry-time="20270101"`, time.Date(2027, 1, 1, 0, 0, 0, 0, hanoi)},
		{`expiry-time="202701011530"`, time.Date(2027, 1, 1, 15, 30, 0, 0, hanoi)},
		{`expiry-time="20270101153045"`, time.Date(2027, 1, 1, 15, 30, 45, 0, hanoi)},
		{`expiry-time="20270101Z"`, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)},
		{`expiry-time="202701011530z"`, time.Date(2027, 1, 1, 15, 30, 0, 0, time.UTC)},
		{`Expiry-Time="20270101153045UTC"`, time.Date(2027, 1, 1, 15, 30, 45, 0, time.UTC)},
		{`expiry-time="20270101Z",expiry-time="20280101Z"`, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)},
		{`expiry-time="20280101Z",expiry-time="20270101Z"`, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)},
		{`expiry-time="00010101Z"`, time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		keys, problems := readKeys([]byte(c.options+" "+line(key)), hanoi)
		if len(problems) > 0 {
			t.Errorf("%s: %v", c.options, problems)
		}
		if !keys.Allows(key, here, c.last) || keys.Allows(key, here, c.last.Add(time.Second)) {
			t.Errorf("%s does not end at %s", c.options, c.last)
		}
	}
	// A key that stands twice logs in as long as one of its lines holds.
	keys, _ := ReadKeys([]byte(`expiry-time="20200101Z" ` + line(key) + "\n" + `from="192.0.2.7" ` + line(key)))
	if !keys.Allows(key, here, noon) || keys.Allows(key, netip.MustParseAddr("192.0.2.8"), noon) {
		t.Error("of two lines of a key neither or both hold")
	}
}

// TestManyKeys: a file without end is read so far.
func TestManyKeys(t *testing.T) {
	key, last := line(ed(t)), ed(t)
	text := strings.Repeat("# a comment\n\n"+key+"\nno key\n", mostKeys/2) + line(last) + "\n" + key
	keys, problems := ReadKeys([]byte(text))
	if keys.Len() != mostKeys/2 || len(problems) != mostKeys/2+1 || keys.Allows(last, here, noon) {
		t.Errorf("%d keys and %d problems", keys.Len(), len(problems))
	}
	end := problems[len(problems)-1]
	if end.Line != 2*mostKeys+1 || !strings.HasPrefix(end.Why, "From here on nothing is read") {
		t.Errorf("the end is told as %v", end)
	}
	plain(t, end.Why)
}

// TestKeysOfTool reads what ssh-keygen writes.
func TestKeysOfTool(t *testing.T) {
	tool, err := exec.LookPath("ssh-keygen")
	if err != nil {
		t.Skip("there is no ssh-keygen here")
	}
	folder := t.TempDir()
	run := func(args ...string) {
		t.Helper()
		if out, err := exec.Command(tool, args...).CombinedOutput(); err != nil {
			t.Fatalf("ssh-keygen %q: %v\n%s", args, err, out)
		}
	}
	var text bytes.Buffer
	var all []ssh.PublicKey
	for _, kind := range []string{"ed25519", "rsa -b 2048", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521"} {
		file := filepath.Join(folder, strings.ReplaceAll(kind, " ", ""))
		run(append([]string{"-q", "-N", "", "-C", "a person", "-f", file, "-t"}, strings.Fields(kind)...)...)
		public, err := os.ReadFile(file + ".pub")
		if err != nil {
			t.Fatal(err)
		}
		text.WriteString(`from="192.0.2.0/24",expiry-time="20270101Z",no-user-rc `)
		text.Write(public)
		key, _, _, _, err := ssh.ParseAuthorizedKey(public)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, key)
	}
	run("-q", "-s", filepath.Join(folder, "ecdsa-b256"), "-I", "a person", "-n", "root", filepath.Join(folder, "ed25519.pub"))
	cert, err := os.ReadFile(filepath.Join(folder, "ed25519-cert.pub"))
	if err != nil {
		t.Fatal(err)
	}
	signed, _, _, _, err := ssh.ParseAuthorizedKey(cert)
	if err != nil {
		t.Fatal(err)
	}
	text.Write(cert)
	keys, problems := ReadKeys(text.Bytes())
	if keys.Len() != len(all) || len(problems) != 1 || problems[0].Line != len(all)+1 {
		t.Errorf("%d keys, and the problems %v", keys.Len(), problems)
	}
	for _, key := range all {
		if !keys.Allows(key, here, noon) || keys.Allows(key, here, noon.AddDate(1, 0, 0)) {
			t.Errorf("%s is not read as it is meant", key.Type())
		}
	}
	if keys.Allows(signed, here, noon) {
		t.Error("a certificate logs in")
	}
}
