// Package hostkey finds the key by which visitors know a server, and makes it
// where there is none.
//
// It does: choose the place of the key, look whether nobody else may read it, and
// write it once. It may not know: what is served, and where the environment comes
// from.
package hostkey

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/crypto/ssh"

	"xkld/cmd/internal/save"
)

const (
	name      = "ssh_host_ed25519_key"
	mostBytes = 64 * 1024 // of a file; no key comes near
	leastBits = 2048      // of an RSA key
)

// Fault is why there is no host key, as a sentence for the administrator that
// says what to do.
type Fault struct {
	Why string
	Err error // what the system says, if it is that
}

// Error is the sentence.
func (f *Fault) Error() string { return f.Why }

// Unwrap is what the system says.
func (f *Fault) Unwrap() error { return f.Err }

// fault is a fault of a file.
func fault(file, why string, err error) *Fault {
	return &Fault{Why: "the host key " + shown(file) + " " + why, Err: err}
}

// shown is the name of a file as it may be typed.
func shown(file string) string {
	if strings.ContainsFunc(file, func(r rune) bool {
		return !strings.ContainsRune("/\\:._-+@", r) && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}) {
		return strconv.QuoteToASCII(file)
	}
	return file
}

// Place is the file of the host key, and whether it may be made: the one that the
// service manager hands over if there is one, which may not; else the folder of
// the service's state; else that of the user. What is no absolute path is passed
// over.
func Place(getenv func(string) string) (file string, create bool, err error) {
	if folder := getenv("CREDENTIALS_DIRECTORY"); filepath.IsAbs(folder) {
		file = filepath.Join(folder, name)
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			return file, false, nil // what else may be wrong shows when it is read
		}
	}
	state, _, _ := strings.Cut(getenv("STATE_DIRECTORY"), ":")
	if filepath.IsAbs(state) {
		return filepath.Join(state, name), true, nil
	}
	if folder := getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return filepath.Join(folder, "xkld", name), true, nil
	}
	if home := getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".local", "state", "xkld", name), true, nil
	}
	return "", false, &Fault{Why: "There is no place for the host key: name a file with --host-key, or set STATE_DIRECTORY or HOME."}
}

// Load reads the host key, and makes it first where there is none and it may be
// made. Of many servers that start at once all get the same one. A key that may be
// made is for its owner alone; one that may not has been handed over, and its
// group may read it too, as systemd does it.
func Load(file string, create bool) (signer ssh.Signer, fingerprint string, created bool, err error) {
	if create {
		if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
			if created, err = write(file); err != nil {
				return nil, "", false, err
			}
		}
	}
	others := fs.FileMode(0o077)
	if !create {
		others = 0o037
	}
	text, err := read(file, others)
	if err != nil {
		return nil, "", created, err
	}
	signer, err = parse(file, text)
	if err != nil {
		return nil, "", created, err
	}
	return signer, ssh.FingerprintSHA256(signer.PublicKey()), created, nil
}

// write makes a key, unless another server has just made one.
func write(file string) (created bool, err error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return false, fault(file, "cannot be made: there is no randomness.", err)
	}
	block, err := ssh.MarshalPrivateKey(private, "")
	if err != nil {
		return false, fault(file, "cannot be made: "+err.Error()+".", err)
	}
	folder := filepath.Dir(file)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return false, fault(file, fmt.Sprintf("cannot be made, since the folder %s cannot: %s. Make the folder, or name another file with --host-key.",
			shown(folder), cause(err)), err)
	}
	err = save.Secret(file, pem.EncodeToMemory(block))
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil {
		return false, fault(file, "cannot be written: "+cause(err)+". Name another file with --host-key.", err)
	}
	return true, nil
}

// read reads the file of a key if nobody has rights to it who may not.
func read(file string, others fs.FileMode) ([]byte, error) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, link := os.Lstat(file); link == nil {
			return nil, fault(file, "is a link that leads nowhere; take it away, or put the key where it leads.", err)
		}
		return nil, fault(file, "is not there; make it with: ssh-keygen -t ed25519 -N '' -f "+shown(file), err)
	case err != nil:
		return nil, fault(file, "cannot be read: "+cause(err)+".", err)
	case !info.Mode().IsRegular(): // before it is opened: a pipe would wait for a writer
		return nil, fault(file, "is no regular file; put a key there, or name another file with --host-key.", nil)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fault(file, "cannot be read: "+cause(err)+". Let the user that the server runs as own it.", err)
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, fault(file, "cannot be read: "+cause(err)+".", err)
	}
	rights := info.Mode().Perm()
	if rights&others != 0 && runtime.GOOS != "windows" { // which has no such rights
		return nil, fault(file, fmt.Sprintf("is open to others than its owner (its mode is %04o); type: chmod 600 %s", rights, shown(file)), nil)
	}
	text, err := io.ReadAll(io.LimitReader(f, mostBytes+1))
	switch {
	case err != nil:
		return nil, fault(file, "cannot be read: "+cause(err)+".", err)
	case len(text) > mostBytes:
		return nil, fault(file, fmt.Sprintf("is longer than %d bytes and so no key; name another file with --host-key.", mostBytes), nil)
	}
	return text, nil
}

// parse reads a key that a server may be known by.
func parse(file string, text []byte) (ssh.Signer, error) {
	anew := " Make another with: ssh-keygen -t ed25519 -N '' -f FILE"
	var locked *ssh.PassphraseMissingError
	signer, err := ssh.ParsePrivateKey(text)
	block, _ := pem.Decode(text)
	switch {
	case errors.As(err, &locked), block != nil && block.Type == "ENCRYPTED PRIVATE KEY":
		return nil, fault(file, "wants a passphrase, and a server has nobody to ask; take it off with: ssh-keygen -p -N '' -f "+shown(file), nil)
	case err != nil && strings.HasPrefix(string(text), "ssh-"), err != nil && strings.HasPrefix(string(text), "ecdsa-"):
		return nil, fault(file, "is the public half; name the file without .pub.", nil)
	case err != nil:
		return nil, fault(file, "is no private key that can be read."+anew, err)
	}
	switch kind := signer.PublicKey().Type(); kind {
	case ssh.KeyAlgoED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521:
		return signer, nil
	case ssh.KeyAlgoRSA:
		return strong(file, signer, anew)
	default:
		return nil, fault(file, "is of the kind "+shown(kind)+", which is not served."+anew, nil)
	}
}

// strong is an RSA key without the signatures by SHA-1 that it could make.
func strong(file string, signer ssh.Signer, anew string) (ssh.Signer, error) {
	if public, ok := signer.PublicKey().(ssh.CryptoPublicKey); ok {
		if k, ok := public.CryptoPublicKey().(*rsa.PublicKey); ok && k.N.BitLen() < leastBits {
			return nil, fault(file, fmt.Sprintf("is an RSA key of %d bits, and %d are the least.", k.N.BitLen(), leastBits)+anew, nil)
		}
	}
	able, ok := signer.(ssh.AlgorithmSigner)
	if !ok {
		return nil, fault(file, "cannot sign by SHA-2."+anew, nil)
	}
	only, err := ssh.NewSignerWithAlgorithms(able, []string{ssh.KeyAlgoRSASHA256, ssh.KeyAlgoRSASHA512})
	if err != nil {
		return nil, fault(file, "cannot sign by SHA-2."+anew, err)
	}
	return only, nil
}

// cause is what the system says, without the name of the file.
func cause(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
