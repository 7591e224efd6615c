#!/bin/sh
# Fails if the coverage of a profile is lower than a percentage.
set -eu

profile=$1
minimum=$2
total=$(go tool cover -func="$profile" | awk '/^total:/ { sub("%", "", $3); print $3 }')
echo "coverage: $total% (minimum $minimum%)"
if awk "BEGIN { exit !($total < $minimum) }"; then
  echo "coverage is too low" >&2
  exit 1
fi
