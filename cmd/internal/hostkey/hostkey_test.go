package hostkey

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"golang.org/x/crypto/ssh"
)

// refuses fails unless a key is refused with a sentence that begins so.
func refuses(t *testing.T, file string, create bool, want string) {
	t.Helper()
	signer, fingerprint, created, err := Load(file, create)
	var why *Fault
	if signer != nil || fingerprint != "" || created || !errors.As(err, &why) {
		t.Fatalf("%s is taken: %v", file, err)
	}
	if !strings.HasPrefix(err.Error(), "the host key "+shown(file)+" "+want) {
		t.Errorf("it is refused with %q instead of %q", err, want)
	}
}

// loads fails unless a key is taken and signs.
func loads(t *testing.T, file string, create bool) (signer ssh.Signer, fingerprint string, created bool) {
	t.Helper()
	signer, fingerprint, created, err := Load(file, create)
	if err != nil {
		t.Fatal(err)
	}
	sign, err := signer.(ssh.AlgorithmSigner).SignWithAlgorithm(rand.Reader, []byte("data"), algorithm(signer))
	if err != nil {
		t.Fatal(err)
	}
	if err := signer.PublicKey().Verify([]byte("data"), sign); err != nil {
		t.Error(err)
	}
	return signer, fingerprint, created
}

// algorithm is one by which a key signs.
func algorithm(signer ssh.Signer) string {
	if signer.PublicKey().Type() == ssh.KeyAlgoRSA {
		return ssh.KeyAlgoRSASHA512
	}
	return signer.PublicKey().Type()
}

// mode fails unless a file has these rights.
func mode(t *testing.T, file string, want fs.FileMode) {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != want {
		t.Errorf("%s has the mode %04o instead of %04o", file, info.Mode().Perm(), want)
	}
}

func TestLoad(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "state", "xkld")
	file := filepath.Join(folder, name)
	refuses(t, file, false, "is not there; make it with: ssh-keygen -t ed25519 -N '' -f "+file)
	if _, err := os.Stat(folder); err == nil {
		t.Error("a folder is made for a key that may not be")
	}
	first, fingerprint, created := loads(t, file, true)
	if !created || !strings.HasPrefix(fingerprint, "SHA256:") || first.PublicKey().Type() != ssh.KeyAlgoED25519 {
		t.Errorf("made: %v, %s, %s", created, fingerprint, first.PublicKey().Type())
	}
	mode(t, folder, 0o700)
	mode(t, file, 0o600)
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	for _, create := range []bool{true, false} {
		if _, again, created := loads(t, file, create); again != fingerprint || created {
			t.Errorf("then it is %s instead of %s, made: %v", again, fingerprint, created)
		}
	}
}

func TestRights(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such rights")
	}
	file := filepath.Join(t.TempDir(), name)
	loads(t, file, true)
	for _, c := range []struct {
		mode         fs.FileMode
		made, handed bool // whether it is taken
	}{
		{0o600, true, true}, {0o400, true, true}, {0o700, true, true},
		{0o440, false, true}, {0o640, false, true},
		{0o620, false, false}, {0o610, false, false}, {0o604, false, false}, {0o602, false, false}, {0o644, false, false}, {0o777, false, false},
	} {
		if err := os.Chmod(file, c.mode); err != nil {
			t.Fatal(err)
		}
		for create, taken := range map[bool]bool{true: c.made, false: c.handed} {
			if taken {
				loads(t, file, create)
			} else {
				refuses(t, file, create, "is open to others than its owner (its mode is "+fmt.Sprintf("%04o", c.mode)+"); type: chmod 600 "+file)
			}
		}
	}
}

func TestOddFiles(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	put := func(name, text string) string {
		t.Helper()
		if err := os.WriteFile(at(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return at(name)
	}
	key := at(name)
	signer, fingerprint, _ := loads(t, key, true)

	refuses(t, folder, true, "is no regular file")
	refuses(t, os.DevNull, true, "is no regular file")
	refuses(t, put("empty", ""), true, "is no private key that can be read.")
	refuses(t, put("text", "hello"), true, "is no private key that can be read.")
	refuses(t, put("long", strings.Repeat("x", mostBytes+1)), true, "is longer than 65536 bytes")
	refuses(t, put("public", string(ssh.MarshalAuthorizedKey(signer.PublicKey()))), true, "is the public half")
	refuses(t, put("a b\u202e", "x"), true, "is no private key")
	refuses(t, filepath.Join(put("file", ""), "below"), true, "cannot be ")

	_, private := ecKey(t)
	locked, err := ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte("secret"))
	if err != nil {
		t.Fatal(err)
	}
	refuses(t, put("locked", string(pem.EncodeToMemory(locked))), true, "wants a passphrase, and a server has nobody to ask; take it off with: ssh-keygen -p")
	refuses(t, put("locked8", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"), true, "wants a passphrase")

	links := map[string]string{"link": name, "lost": "nowhere", "device": os.DevNull, "self": "self", "folderlink": "."}
	for link, target := range links {
		if err := os.Symlink(target, at(link)); err != nil {
			t.Skip(err)
		}
	}
	if _, again, created := loads(t, at("link"), true); again != fingerprint || created {
		t.Errorf("by a link it is %s instead of %s", again, fingerprint)
	}
	refuses(t, at("lost"), true, "is a link that leads nowhere")
	refuses(t, at("device"), true, "is no regular file")
	refuses(t, at("folderlink"), true, "is no regular file")
	refuses(t, at("self"), true, "cannot be read: ")
	if _, err := os.Lstat(at("nowhere")); err == nil {
		t.Error("a key is made where a link leads")
	}
}

// ecKey is a new key on a curve.
func ecKey(t *testing.T) (ssh.PublicKey, *ecdsa.PrivateKey) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	public, err := ssh.NewPublicKey(&private.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	return public, private
}

// TestUnwritable: where no key can be made, it is said.
func TestUnwritable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	refuses(t, filepath.Join(folder, name), true, "cannot be written: permission denied.")
	refuses(t, filepath.Join(folder, "below", name), true, "cannot be made, since the folder ")
}

// TestOneOfMany: of many who start at once one makes the key, and all have it.
func TestOneOfMany(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state", name)
	const many = 20
	prints, made := make([]string, many), make([]bool, many)
	var all sync.WaitGroup
	for i := range many {
		all.Go(func() { _, prints[i], made[i], _ = Load(file, true) })
	}
	all.Wait()
	makers := 0
	for i := range many {
		if prints[i] == "" || prints[i] != prints[0] {
			t.Errorf("one has %q, another %q", prints[i], prints[0])
		}
		if made[i] {
			makers++
		}
	}
	if makers != 1 {
		t.Errorf("%d have made the key", makers)
	}
	entries, err := os.ReadDir(filepath.Dir(file))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// TestOneOfProcesses runs itself some times at once.
func TestOneOfProcesses(t *testing.T) {
	if file := os.Getenv("HOSTKEY_OF_PROCESS"); file != "" {
		_, fingerprint, _, err := Load(file, true)
		if err != nil {
			t.Fatal(err)
		}
		os.Stdout.WriteString("is " + fingerprint + "\n")
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), name)
	const many = 6
	said := make([]string, many)
	var all sync.WaitGroup
	for i := range many {
		all.Go(func() {
			c := exec.Command(program, "-test.run=^TestOneOfProcesses$")
			c.Env = append(os.Environ(), "HOSTKEY_OF_PROCESS="+file)
			out, _ := c.Output()
			said[i], _, _ = strings.Cut(string(out), "\n")
		})
	}
	all.Wait()
	_, fingerprint, created := loads(t, file, true)
	for _, s := range said {
		if s != "is "+fingerprint || created {
			t.Errorf("a process has %q instead of %s", s, fingerprint)
		}
	}
}

func TestPlace(t *testing.T) {
	root := t.TempDir()
	full, empty := filepath.Join(root, "full"), filepath.Join(root, "empty")
	for _, folder := range []string{full, empty} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(full, name), nil, 0o440); err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(root, "home")
	for _, c := range []struct {
		env    map[string]string
		want   string // below the root
		create bool
	}{
		{map[string]string{"CREDENTIALS_DIRECTORY": full, "STATE_DIRECTORY": empty, "HOME": home}, "full", false},
		{map[string]string{"CREDENTIALS_DIRECTORY": empty, "STATE_DIRECTORY": full, "HOME": home}, "full", true},
		{map[string]string{"CREDENTIALS_DIRECTORY": empty, "HOME": home}, "home/.local/state/xkld", true},
		{map[string]string{"STATE_DIRECTORY": empty + ":" + full, "XDG_STATE_HOME": root}, "empty", true},
		{map[string]string{"STATE_DIRECTORY": "state", "XDG_STATE_HOME": root, "HOME": home}, "xkld", true},
		{map[string]string{"XDG_STATE_HOME": "state", "HOME": home}, "home/.local/state/xkld", true},
	} {
		file, create, err := Place(func(key string) string { return c.env[key] })
		if want := filepath.Join(root, filepath.FromSlash(c.want), name); err != nil || file != want || create != c.create {
			t.Errorf("%v leads to %s, made: %v, %v; instead of %s", c.env, file, create, err, want)
		}
	}
	for _, home := range []string{"", "home", "."} {
		_, _, err := Place(func(key string) string { return map[string]string{"HOME": home}[key] })
		if err == nil || !strings.HasPrefix(err.Error(), "There is no place for the host key") {
			t.Errorf("without a place: %v", err)
		}
	}
}

// TestTool: ssh-keygen reads what is written here, and the other way round.
func TestTool(t *testing.T) {
	tool, err := exec.LookPath("ssh-keygen")
	if err != nil {
		t.Skip("there is no ssh-keygen here")
	}
	folder := t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		out, err := exec.Command(tool, args...).CombinedOutput()
		if err != nil {
			t.Fatalf("ssh-keygen %q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	prints := func(file, fingerprint string) {
		t.Helper()
		if out := run("-l", "-f", file); !strings.Contains(out, " "+fingerprint+" ") {
			t.Errorf("ssh-keygen prints %q instead of %s", out, fingerprint)
		}
	}
	own := filepath.Join(folder, "own")
	signer, fingerprint, _ := loads(t, own, true)
	prints(own, fingerprint)
	if out := run("-y", "-f", own); !bytes.HasPrefix([]byte(out), bytes.TrimSpace(ssh.MarshalAuthorizedKey(signer.PublicKey()))) {
		t.Errorf("ssh-keygen reads %q", out)
	}
	for _, kind := range []string{"ed25519", "rsa -b 2048", "rsa -b 2048 -m PEM", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521", "ecdsa -b 256 -m PKCS8"} {
		file := filepath.Join(folder, strings.ReplaceAll(kind, " ", ""))
		run(append([]string{"-q", "-N", "", "-f", file, "-t"}, strings.Fields(kind)...)...)
		signer, fingerprint, _ := loads(t, file, false)
		prints(file, fingerprint)
		if kind[:3] == "rsa" {
			if _, err := signer.(ssh.AlgorithmSigner).SignWithAlgorithm(rand.Reader, nil, ssh.KeyAlgoRSA); err == nil {
				t.Errorf("%s signs by SHA-1", kind)
			}
		}
		refuses(t, file+".pub", false, "is open to others")
	}
	weak := filepath.Join(folder, "weak")
	run("-q", "-N", "", "-f", weak, "-t", "rsa", "-b", "1024")
	refuses(t, weak, true, "is an RSA key of 1024 bits, and 2048 are the least.")
	for _, form := range []string{"RFC4716", "PEM", "PKCS8"} {
		file := filepath.Join(folder, "locked"+form)
		run("-q", "-N", "secret", "-f", file, "-t", "ecdsa", "-m", form)
		refuses(t, file, true, "wants a passphrase")
	}
}
