#!/bin/sh
# Builds the release twice, from clones in different folders and with another umask, time zone and language, and compares the
# bytes. Run it from the checkout, whose last commit is built: src/release/reproduce.sh [MAVEN OPTIONS]. It takes as long as
# two builds. The first build replaces what target/ has of a release.
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

# published FOLDER: the digests of all that is published of a build, by name. The jars of target/ are published from staging/,
# where their entries have no modes of a umask.
published() {
    (cd "$1/target" && find staging release/packages guardrail-*.* -type f ! -path 'guardrail-*.jar' ! -name '*-sbom.xml' \
        -exec sha256sum {} + | sort -k 2)
}

build first 022 UTC C "$@"
rm -rf "$root"/target/guardrail-* "$root/target/staging" "$root/target/release"
mkdir -p "$root/target"
cp -R "$work"/first/target/guardrail-* "$work/first/target/staging" "$work/first/target/release" "$root/target"

build "second place" 077 Asia/Kathmandu en_US.UTF-8 -Duser.language=tr -Duser.timezone=Pacific/Kiritimati "$@"
published "$work/first" >"$work/first.sums"
published "$work/second place" >"$work/second.sums"
if ! diff "$work/first.sums" "$work/second.sums"; then
    echo "reproduce: the two builds differ" >&2
    exit 1
fi
echo "reproduce: both builds gave the same bytes, $(wc -l <"$work/first.sums") files:"
grep 'guardrail-[^/]*\.\(gz\|zip\|json\)$' "$work/first.sums"
