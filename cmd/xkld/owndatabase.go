package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"xkld/cmd/internal/address"
	"xkld/model"
	"xkld/model/lang"
	"xkld/model/own"
)

// readDatabase has a server add up a table or a query, and says on a terminal that
// it does. A signal that ends the program ends what the server does as well.
func (p *program) readDatabase(name string, markets model.Markets) (own.Ledger, error) {
	if p.machine.database == nil {
		return own.Ledger{}, &usageError{p.words.Own.NotHere, "ssh HOST months"}
	}
	ctx, stop := context.WithCancelCause(context.Background())
	defer stop(nil)
	defer p.onSignals(stop)()
	shown, _, _ := strings.Cut(address.Hidden(name), "?")
	defer p.whileAsking(shown)()
	return p.machine.database(ctx, name, markets)
}

// whileAsking says on a terminal, each second, how long a server has been asked. The
// end of it is returned.
func (p *program) whileAsking(name string) (end func()) {
	if _, ok := p.terminal(p.err); !ok {
		return func() {}
	}
	say, begun, done := lang.Speaker{Words: p.words}, time.Now(), make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		shown, wait := false, time.NewTimer(quickly)
		defer wait.Stop()
		for {
			select {
			case <-wait.C:
				fmt.Fprintf(p.err, clear+say.Own.Asking, model.Printable(name), say.Number(int64(time.Since(begun).Seconds())))
				shown = true
				wait.Reset(time.Second)
			case <-done:
				if shown {
					fmt.Fprint(p.err, clear)
				}
				return
			}
		}
	})
	return func() {
		close(done)
		group.Wait()
	}
}
