#!/usr/bin/env bash
# Makes the comment an output of the step, so that a job with no checkout can post it.
set -euo pipefail
# shellcheck source=src/action/common.sh
source "$(dirname "$0")/common.sh"

[ -f "${COMMENT_FILE:-}" ] || exit 0
# A variable of a process holds 128 KiB.
[ "$(wc -c <"$COMMENT_FILE")" -le 120000 ] || {
    annotate notice "The comment is too long to be passed on; the summary of the run has the audit."
    exit 0
}
output text "$(cat "$COMMENT_FILE")"
