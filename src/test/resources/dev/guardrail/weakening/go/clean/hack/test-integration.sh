#!/bin/sh
set -eu

go build -o bin/cached ./cmd/cached
go test -tags=integration -count=1 ./internal/...
bin/cached -selftest
