#!/usr/bin/env bash
# Audits the range, and passes on what came of it: the log, annotations, the summary, reports and outputs. It does not
# fail: the last step of the Action does, when all of this is written.
set -euo pipefail
# shellcheck source=src/action/common.sh
source "$(dirname "$0")/common.sh"
cd -- "${INPUT_WORKING_DIRECTORY:-.}"

folder=$(mktemp -d "$RUNNER_TEMP/guardrail.XXXXXX")
arguments=()

trimmed() {
    local line=${1%$'\r'}
    line=${line#"${line%%[![:space:]]*}"}
    printf '%s' "${line%"${line##*[![:space:]]}"}"
}

# An option for each line of an input.
each() {
    local line
    while IFS= read -r line; do
        line=$(trimmed "$line")
        [ -z "$line" ] || arguments+=("$1=$line")
    done <<<"$2"
}

if [ -n "${INPUT_BASE:-}" ]; then
    each --base "$INPUT_BASE"
else
    each --range "${INPUT_RANGE:-ci}"
fi
each --policy "${INPUT_POLICY:-}"
each --plan "${INPUT_PLAN:-}"
each --ledger "${INPUT_LEDGER:-}"
each --coverage "${INPUT_COVERAGE:-}"
each --base-coverage "${INPUT_BASE_COVERAGE:-}"
each --tests "${INPUT_TESTS:-}"
each --classes "${INPUT_CLASSES:-}"
each --ci "${INPUT_CI:-}"
each --fail-on "${INPUT_FAIL_ON:-}"
each --comment-key "${INPUT_COMMENT_KEY:-}"
each --report "${INPUT_REPORTS:-}"
case $(git -c safe.directory='*' remote get-url origin 2>/dev/null || :) in
    https://github.com/* | git@github.com:*) arguments+=(--link-base=auto) ;;
esac

# Nothing is told twice: the log has annotations, which GitHub also shows beside the lines, or the text of the audit.
format=github
[ "${INPUT_ANNOTATIONS:-true}" = true ] || format=text

# What is older was there before: a checkout may have a file of the name of a report.
touch "$folder/started"
code=0
"$LAUNCHER" audit "${arguments[@]}" --format "$format" \
    --report "json=$folder/audit.json" \
    --report "outputs=$folder/outputs" \
    --report "summary=$folder/summary.md" \
    --report "comment=$folder/comment.md" \
    >"$folder/$format" 2>"$folder/messages" || code=$?
for shown in messages text; do
    [ ! -s "$folder/$shown" ] || show "$folder/$shown"
done
[ ! -s "$folder/github" ] || cat "$folder/github"

if [ -f "$folder/outputs" ]; then
    grep -E '^[a-z-]+=[a-z0-9-]*$' "$folder/outputs" >>"$GITHUB_OUTPUT"
    [ "${INPUT_SUMMARY:-true}" != true ] || cat "$folder/summary.md" >>"$GITHUB_STEP_SUMMARY"
    output json "$folder/audit.json"
    output comment "$folder/comment.md"

    # The reports that the job asked for, by their formats: the first of each.
    for format in sarif html; do
        while IFS= read -r line; do
            line=$(trimmed "$line")
            case $line in
                "$format="* | "$format-github="*)
                    file=${line#*=}
                    [[ $file = /* ]] || file=$(pwd)/$file
                    [ ! "$file" -nt "$folder/started" ] || output "$format" "$file"
                    break
                    ;;
            esac
        done <<<"${INPUT_REPORTS:-}"
    done
else
    # Nothing was judged: the event has no base, or something cannot be used. The last message says what. No audit ends so
    # with 0: then something else ran in its place.
    [ "$code" != 0 ] || code=70
    message=$(tail -n 1 "$folder/messages")
    message=${message#guardrail: }
    annotate error "$message"
    # shellcheck disable=SC2016 # Markdown, not a command
    [ "${INPUT_SUMMARY:-true}" != true ] ||
        printf '## Guardrail: nothing was judged\n\n```text\n%s\n```\n' "${message//'```'/}" \
            >>"$GITHUB_STEP_SUMMARY"
    if [ "$code" = 3 ]; then verdict=pending; else verdict=unknown; fi
    output verdict "$verdict"
fi

output exit-code "$code"
