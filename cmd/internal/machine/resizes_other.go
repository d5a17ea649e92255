//go:build !unix

package machine

// OnResizes calls a function whenever the terminal may have another size, where
// systems tell that by a signal.
func OnResizes(func()) (end func()) { return func() {} }
