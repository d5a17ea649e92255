package serve

import (
	"time"

	"golang.org/x/time/rate"

	"xkld/cmd/internal/admit"
)

// Limits bound what visitors may do.
type Limits struct {
	Handshake         time.Duration // to log in, and to ask for something then
	Startups          int           // connections that have not logged in, of all
	StartupsPerSource int
	Rate              int           // new connections of a source a minute
	Penalty           time.Duration // for a source whose connection comes to nothing; none shuts out nobody
	Sessions          int           // of all
	SessionsPerSource int
	PerConnection     int           // sessions of one connection
	CommandsPerSource int           // commands without a screen at once
	CommandTime       time.Duration // of a command that asks for nothing
	Idle              time.Duration // without a key
	Time              time.Duration // of a session
	Stall             time.Duration // of one write
	Keepalive         time.Duration // between two questions whether somebody is there
	Columns, Rows     int           // of a window
	Cells             int           // of all windows
	Output            int64         // of a command, in bytes
	Input             int64         // of a session, in bytes a second
	FramesPerSecond   int
	Patience          time.Duration // for a visit that is told to end
}

// Default are the limits of a small public server.
func Default() Limits {
	door, hall := admit.DefaultDoorLimits(), admit.DefaultHallLimits()
	return Limits{Handshake: 10 * time.Second, Startups: door.Startups, StartupsPerSource: door.StartupsPerSource, Rate: door.RatePerMinute, Penalty: door.Penalty,
		Sessions: hall.Sessions, SessionsPerSource: hall.PerSource, PerConnection: 4, CommandsPerSource: hall.CommandsPerSource, CommandTime: 30 * time.Second,
		Idle: 10 * time.Minute, Time: 4 * time.Hour, Stall: 30 * time.Second, Keepalive: 30 * time.Second,
		Columns: 400, Rows: 150, Cells: hall.Cells, Output: 64 << 20, Input: 256, FramesPerSecond: 20, Patience: 5 * time.Second}
}

const (
	// pasted is how many bytes of input may come at once.
	pasted = 4096
	// packed is how many bytes a byte of input may take on its way, a packet for each
	// key, and packet how many may come at once of a whole connection.
	packed, packet = 256, 1 << 20
	// line is what a line end counts for, in bytes.
	line = 64
)

// flow is how fast a connection is read, whatever comes on it: all of it is work or
// takes memory, whoever asks for it or not.
func (l Limits) flow() *rate.Limiter { return rate.NewLimiter(rate.Limit(l.Input)*packed, packet) }

func (l Limits) door() admit.DoorLimits {
	door := admit.DefaultDoorLimits() // which knows what nobody asks for by a flag
	door.Startups, door.StartupsPerSource = l.Startups, l.StartupsPerSource
	door.RatePerMinute, door.Burst, door.Penalty = l.Rate, min(door.Burst, l.Rate), l.Penalty
	return door
}

func (l Limits) hall() admit.HallLimits {
	return admit.HallLimits{Sessions: l.Sessions, PerSource: l.SessionsPerSource, Cells: l.Cells, CommandsPerSource: l.CommandsPerSource}
}

// window is a size within the limits. A window that does not know its own, such as
// one of a client without a terminal, is taken for what it is most often.
func (l Limits) window(columns, rows uint32) (w, h int) {
	if columns == 0 || rows == 0 {
		columns, rows = 80, 24
	}
	return int(min(columns, uint32(l.Columns))), int(min(rows, uint32(l.Rows)))
}
