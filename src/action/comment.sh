#!/usr/bin/env bash
# Posts a comment on a pull request, or updates the one from before. The text comes from a job that had the change
# checked out, so it is data: it becomes the body of a comment and nothing else. The number comes from the event.
set -euo pipefail
export LC_ALL=C.UTF-8 # so that a length is one of characters

[[ ${PULL_REQUEST:-} =~ ^[0-9]{1,10}$ ]] || { echo "::error title=Guardrail::The event has no pull request."; exit 2; }
marker=${COMMENT%%$'\n'*}
[[ $marker =~ ^'<!-- guardrail:audit'(' '[A-Za-z0-9._-]{1,64})?' -->'$ ]] ||
    { echo "::error title=Guardrail::The text is no comment of Guardrail, so it is not posted."; exit 2; }
[ "${#COMMENT}" -le 65536 ] || { echo "::error title=Guardrail::The comment is longer than GitHub allows."; exit 2; }

# Anybody can write the marker into a comment: only one of this workflow's own author is updated.
# shellcheck disable=SC2016 # gh's own variables
mine=$(MARKER=$marker AUTHOR=${AUTHOR:-github-actions[bot]} gh api --paginate \
    "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments?per_page=100" \
    --jq '.[] | select(.user.login == $ENV.AUTHOR) | select(.body | startswith($ENV.MARKER)) | .id')
mine=${mine%%$'\n'*}
body=$(mktemp)
printf '%s' "$COMMENT" >"$body"
if [ -n "$mine" ]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$mine" --field "body=@$body"
else
    gh api --silent --method POST "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" --field "body=@$body"
fi
