# The Go tool does the work; these are the words for it.
# The race detector needs a C compiler, and is left out where there is none.
RACE := $(if $(shell command -v $${CC:-cc} 2>/dev/null),-race)
PACKAGES_WITH_GOLDENS := ./model/reconcile ./cmd/xkld ./cmd/internal/picture ./cmd/internal/speak ./tui

.DEFAULT_GOAL := help

.PHONY: run build test check golden fuzz bench bench-serve bench-data man help

run: build ## open the explorer
	@bin/xkld

build: ## build the static program bin/xkld
	@CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/xkld ./cmd/xkld

test: ## run every test
	go test $(RACE) -timeout 20m ./...

check: ## formatting, vet, linter, import directions, data, generated files
	@test -z "$$(gofmt -l .)" || { gofmt -d .; exit 1; }
	go vet ./...
	go tool staticcheck ./...
	go mod tidy -diff
	go test -run 'TestImports|TestBrokenImports|TestSmallFiles|TestReadme' ./cmd/xkld
	go test ./data
	go test -run 'TestGolden' $(PACKAGES_WITH_GOLDENS)

golden: ## write the golden files anew; read the diff
	go test -run 'TestGolden' $(PACKAGES_WITH_GOLDENS) -update
	go test -run TestReadme ./cmd/xkld -update

fuzz: ## fuzz the readers, a minute each
	go test -fuzz FuzzParseSpan -fuzztime 1m ./model
	go test -fuzz FuzzMarketsParse -fuzztime 1m ./model
	go test -fuzz FuzzLoad -fuzztime 1m ./model/load
	go test -fuzz FuzzRead -fuzztime 1m ./model/own
	go test -fuzz FuzzCell -fuzztime 1m ./model/own
	go test -fuzz FuzzUnpack -fuzztime 1m ./cmd/internal/unpack
	go test -fuzz FuzzAnswer -fuzztime 1m ./cmd/internal/speak
	go test -fuzz FuzzReadKeys -fuzztime 1m ./cmd/internal/admit
	go test -fuzz FuzzSheets -fuzztime 1m ./cmd/internal/print
	go test -fuzz FuzzLine -fuzztime 1m ./cmd/internal/journal
	go test -fuzz FuzzHidden -fuzztime 1m ./cmd/internal/address
	go test -fuzz FuzzRequests -fuzztime 1m ./cmd/internal/serve

bench: ## time, bytes, CPU and memory, the real program beside an empty one; two minutes
	go test -run '^$$' -bench . -benchmem -benchtime 0.2s ./tui/... ./model/...
	go test -run '^$$' -bench Terminal -benchtime 1x -timeout 10m ./cmd/xkld

bench-serve: ## a server with 200 and with 1,000 visitors: memory, CPU and wait of each; three minutes
	go test -run '^$$' -bench Serve -benchtime 1x -timeout 10m ./cmd/xkld

bench-data: ## long files: xkld beside mlr, sqlite3, mawk, datamash, DuckDB and wc -l, and a database; four minutes
	go test -run '^$$' -bench Data -benchtime 1x -timeout 30m ./cmd/xkld
	DATABASE_ROWS=10000000 go test -run '^$$' -bench Database -benchtime 1x -timeout 20m ./cmd/internal/database

man: build ## write the manual pages into bin/man
	@mkdir -p bin/man
	@for page in xkld.1 xkld-data.5 xkld-keys.7; do bin/xkld man $$page --lang en -o bin/man/$$page --force || exit; done

help: ## list these words
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile
