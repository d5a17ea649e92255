package journal

import (
	"fmt"
	"net"
	"net/netip"
	"strconv"
)

// Addresses is how much of a visitor's address the lines tell.
type Addresses string

// What may be told of an address.
const (
	Full Addresses = "full" // the address and the port
	Net  Addresses = "net"  // its network: a /24 of IPv4, a /48 of IPv6
	None Addresses = "none" // nothing
)

// AllAddresses are the ways to tell addresses, the most talkative first.
func AllAddresses() []Addresses { return []Addresses{Full, Net, None} }

func (a Addresses) String() string { return string(a) }

// ParseAddresses is the way to tell addresses that goes by a word.
func ParseAddresses(word string) (Addresses, error) {
	for _, a := range AllAddresses() {
		if string(a) == word {
			return a, nil
		}
	}
	return None, &UnknownAddresses{word}
}

// UnknownAddresses says that no way to tell addresses goes by a word.
type UnknownAddresses struct{ Word string }

func (e *UnknownAddresses) Error() string { return fmt.Sprintf("no way to tell addresses %+q", e.Word) }

// Address is what may be told of an address. Of one that is no IP address only
// its kind is told, unless all may be.
func (j *Journal) Address(a net.Addr) string {
	if j == nil || a == nil || j.addresses == None {
		return ""
	}
	said := text(a)
	if at, err := netip.ParseAddrPort(said); err == nil {
		return j.ip(at.Addr(), at.Port())
	}
	if at, err := netip.ParseAddr(said); err == nil {
		return j.ip(at, 0)
	}
	if j.addresses == Full {
		return clean(said)
	}
	return clean(a.Network())
}

// ip is what may be told of an IP address and, if it is none, a port of 0.
func (j *Journal) ip(a netip.Addr, port uint16) string {
	a = a.Unmap()
	switch {
	case j.addresses == Full && port == 0:
		return clean(a.String())
	case j.addresses == Full:
		return clean(net.JoinHostPort(a.String(), strconv.Itoa(int(port))))
	case j.addresses == Net && a.IsValid():
		bits := 48
		if a.Is4() {
			bits = 24
		}
		network, err := a.WithZone("").Prefix(bits)
		if err == nil {
			return network.String()
		}
	}
	return ""
}
