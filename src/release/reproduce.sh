#!/bin/sh
# Builds the release twice, from clones in different folders and with another umask, time zone and language, and compares the
# bytes. Run it from the checkout, whose last commit is built: src/release/reproduce.sh [MAVEN OPTIONS]. It takes as long as
# two builds. What was built is in target/reproduced.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER UMASK ZONE LANGUAGE [MAVEN OPTIONS]
build() {
    folder=$work/$1
    (
        umask "$2"
        TZ=$3 LC_ALL=$4
        export TZ LC_ALL
        shift 4
        git clone -q "$root" "$folder"
        mvn -q -B -f "$folder/pom.xml" -Dquick -Dmaven.test.skip=true -Prelease "$@" package
    )
}

build first 022 UTC C "$@"
build "second place" 077 Asia/Kathmandu en_US.UTF-8 -Duser.language=tr -Duser.timezone=Pacific/Kiritimati "$@"

differ=0
for file in "$work"/first/target/guardrail-*.*; do
    if [ -f "$file" ] && ! cmp "$file" "$work/second place/target/${file##*/}"; then differ=1; fi
done
rm -rf "$root/target/reproduced"
mkdir -p "$root/target/reproduced"
cp "$work"/first/target/guardrail-*.* "$root/target/reproduced"
if [ "$differ" != 0 ]; then
    cp "$work/second place"/target/guardrail.jar "$work/second place"/target/guardrail-*.gz "$root/target/"
    echo "reproduce: the two builds differ" >&2
    exit 1
fi
echo "reproduce: both builds gave the same bytes:"
(cd "$root/target/reproduced" && sha256sum -- *.gz *.zip *.json)
