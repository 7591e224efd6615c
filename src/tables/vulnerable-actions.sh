#!/bin/sh
# Writes the table of vulnerable actions from a clone of the GitHub Advisory Database:
#   git clone --depth 1 https://github.com/github/advisory-database
#   src/tables/vulnerable-actions.sh advisory-database > new.tsv
# Commits that were named as malicious are in no advisory's fields: they are kept from the table as it is.
set -eu
database=$1
table=$(dirname "$0")/../main/resources/dev/guardrail/table/vulnerable-actions.tsv
sed -n '/^# date: /!{/^#/p;}' "$table"
echo "# date: $(git -C "$database" log -1 --format=%cs)"
printf 'action\tversions\tcommits\tfixed\tadvisory\n'
grep -rlE '"ecosystem": *"GitHub Actions"' "$database/advisories/github-reviewed" | sort | xargs cat | jq -r --rawfile old "$table" '
  ([$old | split("\n")[] | split("\t") | select(length == 5) | {key: ((.[0] | ascii_downcase) + " " + .[4]), value: .[2]}] | from_entries) as $commits
  | select(.withdrawn == null) as $advisory
  | .affected[] | select(.package.ecosystem == "GitHub Actions")
  | .package.name as $action
  | (.database_specific.last_known_affected_version_range // "") as $last
  | .ranges[].events
  | (map(.introduced // empty)[0] // "0") as $from
  | (map(.fixed // empty)[0] // "") as $fixed
  | (map(.last_affected // empty)[0] // "") as $until
  | ([if $from == "0" then empty else ">= " + $from end,
      if $last != "" then $last elif $fixed != "" then "< " + $fixed elif $until != "" then "<= " + $until else ">= 0" end] | join(", ")) as $versions
  | [$action, $versions, ($commits[($action | ascii_downcase) + " " + $advisory.id] // ""), $fixed, $advisory.id] | @tsv' | LC_ALL=C sort -f -u
