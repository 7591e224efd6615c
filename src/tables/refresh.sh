#!/bin/sh
# Compiles tables again from their primary sources, and shows what changes, for a person to review:
#   src/tables/refresh.sh action-interfaces CLONES [owner/name ...]
#   src/tables/refresh.sh vulnerable-actions ADVISORY-DATABASE
# CLONES has a git directory with tags for each repository of the table, OWNER+NAME/repo or OWNER/NAME/.git; further
# repositories become new rows. Nothing is fetched, and no table is written: apply what is right with
#   src/tables/refresh.sh … | patch -p0
# The other tables are compiled by hand: their headers say from what.
set -eu
here=$(dirname "$0")
name=$1
from=$2
shift 2
table=$(find "$here/../main/resources" -name "$name.tsv")
[ -n "$table" ] || { echo "no table $name" >&2; exit 2; }
new=$(mktemp)
trap 'rm -f "$new"' EXIT
case $name in
  action-interfaces)
    yaml=$(find "$HOME/.m2/repository/org/yaml/snakeyaml" -name 'snakeyaml-2.*.jar' | sort | tail -1)
    known=$(grep -v '^#' "$table" | sed 1d | cut -f1 | cut -d/ -f1,2 | sort -u)
    sed -n '/^#/p;/^action\t/p' "$table" > "$new"
    # shellcheck disable=SC2086 # one argument a repository
    java -cp "$yaml" "$here/ActionInterfaces.java" "$from" $known "$@" >> "$new"
    ;;
  vulnerable-actions) "$here/vulnerable-actions.sh" "$from" > "$new" ;;
  *) echo "the table $name is compiled by hand: see its header" >&2; exit 2 ;;
esac
diff -u "$table" "$new" || true
