package model

// The rules of a database that figures of one's own are read from. Causes are what
// the server or the system says.
const (
	NoAddressOfDatabase Rule = "no address of a database"
	BadEscape           Rule = "a percent sign that escapes nothing" // the word is the parameter
	NoTimeout           Rule = "no time"
	TableOrQuery        Rule = "neither table nor query, or both"
	NoHost              Rule = "no such host"
	NoServer            Rule = "no server"         // known: where
	NoAnswer            Rule = "no answer"         // known: where
	NoEncryption        Rule = "not encrypted"     // with its cause
	NotConnected        Rule = "no connection"     // with its cause
	NotLetIn            Rule = "not let in"        // the word is the user
	NoDatabase          Rule = "no such database"  // the word is the database
	NoTable             Rule = "no such table"     // with its cause
	NoSuchColumn        Rule = "no column there"   // with its cause
	NoPermission        Rule = "no permission"     // with its cause
	NotInTime           Rule = "not in time"       // known: the time
	IsLocked            Rule = "locked"            // known: the time
	NoSelect            Rule = "no single select"  // with its cause
	WouldWrite          Rule = "would write"       // with its cause
	ServerGone          Rule = "server gone"       // in the middle
	ServerRefuses       Rule = "server's own word" // with its cause
)

// databaseRules are all of them.
func databaseRules() []Rule {
	return []Rule{NoAddressOfDatabase, BadEscape, NoTimeout, TableOrQuery, NoHost, NoServer, NoAnswer, NoEncryption, NotConnected,
		NotLetIn, NoDatabase, NoTable, NoSuchColumn, NoPermission, NotInTime, IsLocked, NoSelect, WouldWrite, ServerGone, ServerRefuses}
}

// NoLine is the line of a problem of a table, which has no lines.
const NoLine = -1

// OfRows is what is wrong with so many rows of a table, which have no lines.
type OfRows struct {
	N     int64
	Wrong error
}

// Error is for programmers; package lang says it to people.
func (e *OfRows) Error() string { return e.Wrong.Error() }

func (e *OfRows) Unwrap() error { return e.Wrong }
