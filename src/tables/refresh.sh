#!/bin/sh
# Compiles tables again from their primary sources, and shows what changes, for a person to review:
#   src/tables/refresh.sh action-interfaces CLONES [owner/name ...]
#   src/tables/refresh.sh vulnerable-actions ADVISORY-DATABASE
# CLONES has git directories with tags of repositories of the table, OWNER+NAME/repo or OWNER/NAME/.git; further
# repositories become new rows, and rows of a repository that it does not have stay as they are. Nothing is fetched, and no table is written: apply what is right with
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
rows=$(mktemp)
trap 'rm -f "$new" "$rows"' EXIT
case $name in
  action-interfaces)
    yaml=$(find "$HOME/.m2/repository/org/yaml/snakeyaml" -name 'snakeyaml-2.*.jar' | sort | tail -1)
    known=$(grep -v '^#' "$table" | sed 1d | cut -f1 | cut -d/ -f1,2 | sort -u)
    have=
    for repository in $known; do
      if [ -d "$from/$(echo "$repository" | tr / +)/repo" ] || [ -d "$from/$repository/.git" ]; then
        have="$have $repository"
      else
        echo "not read, so its rows stay: $repository" >&2
        sed -n "\\#^${repository}[/	]#p" "$table" >> "$rows"
      fi
    done
    sed -n '/^#/p;/^action\t/p' "$table" > "$new"
    # shellcheck disable=SC2086 # one argument a repository
    [ -z "$have$*" ] || java -cp "$yaml" "$here/ActionInterfaces.java" "$from" $have "$@" >> "$rows"
    LC_ALL=C sort -f -t "$(printf '\t')" -k1,1 -k2,2n "$rows" >> "$new"
    ;;
  vulnerable-actions) "$here/vulnerable-actions.sh" "$from" > "$new" ;;
  *) echo "the table $name is compiled by hand: see its header" >&2; exit 2 ;;
esac
diff -u "$table" "$new" || true
