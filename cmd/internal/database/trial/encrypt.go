package trial

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Encrypt has the server encrypt from now on, with a certificate that nobody vouches
// for. Its file is returned.
func (s *Server) Encrypt(tb testing.TB) (certificate string) {
	tb.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		tb.Fatal(err)
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true}
	signed, err := x509.CreateCertificate(rand.Reader, about, about, key.Public(), key)
	if err != nil {
		tb.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		tb.Fatal(err)
	}
	for name, block := range map[string]*pem.Block{"server.crt": {Type: "CERTIFICATE", Bytes: signed}, "server.key": {Type: "PRIVATE KEY", Bytes: secret}} {
		file := filepath.Join(s.data(), name)
		if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
			tb.Fatal(err)
		}
		if s.as != nil {
			if err := os.Chown(file, int(s.as.Credential.Uid), int(s.as.Credential.Gid)); err != nil {
				tb.Fatal(err)
			}
		}
	}
	s.SQL(tb, "postgres", "ALTER SYSTEM SET ssl = on")
	s.SQL(tb, "postgres", "SELECT pg_reload_conf()")
	for range 200 {
		if s.SQL(tb, "postgres", "SHOW ssl") == "on" {
			return filepath.Join(s.data(), "server.crt")
		}
		time.Sleep(20 * time.Millisecond)
	}
	tb.Fatal("PostgreSQL does not encrypt: ", s.SQL(tb, "postgres", "SELECT * FROM pg_hba_file_rules"))
	return ""
}
