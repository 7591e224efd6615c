#!/usr/bin/env bash
# Fetches the commits of the range that a checkout does not have: the base, and the history back to where the head left
# it. Nothing is checked out: the head of a pull request from a fork is only read.
set -euo pipefail
# shellcheck source=src/action/common.sh
source "$(dirname "$0")/common.sh"

cd -- "${INPUT_WORKING_DIRECTORY:-.}"

# In a container, the checkout belongs to another user.
ask() {
    GIT_TERMINAL_PROMPT=0 git -c safe.directory='*' "$@"
}

# A checkout has no ref but those of branches and tags. Where the ledger is not fetched, the audit says that it is missing.
bring_ledger() {
    case $1 in
        refs/*) ;;
        *) return 0 ;;
    esac
    ask check-ref-format "$1" || return 0
    ! ask rev-parse --quiet --verify "$1" >/dev/null || return 0
    ask fetch --quiet --no-tags --no-recurse-submodules origin "$1:$1" ||
        annotate warning "The ledger on $1 cannot be fetched."
}

# The ledger that an input names, or else the policy of the base.
finish() {
    local named=${INPUT_LEDGER:-}
    [ -n "$named" ] || [ "${1:-}" = named ] || named=$("$LAUNCHER" range --ledger 2>/dev/null) || named=
    bring_ledger "$named"
    exit 0
}

# A range that a person names is theirs to fetch.
if [ "${INPUT_RANGE:-ci}" != ci ] || [ -n "${INPUT_BASE:-}" ]; then
    finish named
fi

# What is still missing, into the array `wanted`. What is wrong with the event, the audit says.
look() {
    local lines line
    wanted=()
    lines=$("$LAUNCHER" range --wanted 2>/dev/null) || finish
    while IFS= read -r line; do
        [ -z "$line" ] || wanted+=("$line")
    done <<<"$lines"
    [ "${#wanted[@]}" -gt 0 ] || finish
}

# In a checkout that is whole, a depth would cut off its history.
for depth in 50 500 5000 2147483647; do
    look
    options=()
    if [ "$(ask rev-parse --is-shallow-repository)" = true ]; then
        options=("--depth=$depth")
    fi
    ask fetch --quiet --no-tags --no-recurse-submodules ${options[@]+"${options[@]}"} origin "${wanted[@]}" || {
        annotate warning "The commits of the range cannot be fetched. Set fetch-depth: 0 for actions/checkout: with persist-credentials: false, later steps cannot fetch from a private repository."
        exit 0
    }
done
finish
