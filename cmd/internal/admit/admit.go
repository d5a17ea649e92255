// Package admit decides who may come in, how many at once and how often.
//
// It does: count connections before their login (Door), count sessions and what
// they draw (Hall), and read the keys that may log in (Keys), all in memory that
// does not grow with the number of those who try. It may not know: what is
// served, what a session does, and where the time, the addresses and the text of
// the keys come from.
package admit

import (
	"net"
	"net/netip"
)

// Source is where a connection comes from, as far as one person can be told from
// another: an IPv4 address, or the half of an IPv6 address that names a network,
// since whoever has one of these has 2^64 addresses. All whose address cannot be
// read are one source.
type Source struct {
	prefix netip.Prefix
}

// SourceOf is the source of an address. IPv4 within IPv6 is IPv4.
func SourceOf(addr net.Addr) Source {
	ip := AddressOf(addr)
	bits := 64
	if ip.Is4() {
		bits = 32
	}
	prefix, err := ip.Prefix(bits)
	if err != nil {
		return Source{}
	}
	return Source{prefix}
}

// AddressOf is the bare address of one end of a connection, without its port and
// zone, and with IPv4 as IPv4; it is not valid if there is none.
func AddressOf(addr net.Addr) netip.Addr {
	if addr == nil {
		return netip.Addr{}
	}
	if a, ok := addr.(interface{ AddrPort() netip.AddrPort }); ok {
		return a.AddrPort().Addr().Unmap().WithZone("")
	}
	text := addr.String()
	if at, err := netip.ParseAddrPort(text); err == nil {
		return at.Addr().Unmap().WithZone("")
	}
	ip, err := netip.ParseAddr(text)
	if err != nil {
		return netip.Addr{}
	}
	return ip.Unmap().WithZone("")
}

// String writes an IPv4 address, or an IPv6 network with its /64.
func (s Source) String() string {
	switch {
	case !s.prefix.IsValid():
		return "unknown"
	case s.prefix.Addr().Is4():
		return s.prefix.Addr().String()
	}
	return s.prefix.String()
}

// Reason is why somebody does not come in. These are all there are, so that they
// may name counters.
type Reason string

// The reasons; whoever comes in has none.
const (
	Welcome               Reason = ""
	Startups              Reason = "startups"                // too many before login
	StartupsPerSource     Reason = "startups-per-source"     // too many of one source before login
	Rate                  Reason = "rate"                    // too many of one source in a minute
	Penalty               Reason = "penalty"                 // the source has failed before
	Sessions              Reason = "sessions"                // too many inside
	SessionsPerSource     Reason = "sessions-per-source"     // too many of one source inside
	SessionsPerConnection Reason = "sessions-per-connection" // too many of one connection; counted by the server
	Cells                 Reason = "cells"                   // too many cells on all screens
	CommandsPerSource     Reason = "commands-per-source"     // too many commands of one source at once
	Stopping              Reason = "stopping"                // nobody comes in any more
)

// Reasons are all reasons to turn somebody away.
func Reasons() []Reason {
	return []Reason{Startups, StartupsPerSource, Rate, Penalty, Sessions, SessionsPerSource,
		SessionsPerConnection, Cells, CommandsPerSource, Stopping}
}
