#!/bin/sh
# Makes target/guardrail-<version>-image.tar of the release in target/, without a daemon and without a registry.
#   JAVA_HOME   the JDK whose runtime goes into the image: 25 or later, or one with jmods
# Usage: src/release/image.sh VERSION [MAVEN OPTIONS]
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
version=$1
shift
folder=$root/target/image
release=$root/target/guardrail-$version/guardrail-$version
[ -d "$release" ] || { echo "image: there is no $release: run mvn -Prelease package first" >&2; exit 2; }

"$root/src/release/image/runtime.sh" "${JAVA_HOME:?the JDK whose runtime goes into the image}" "$folder/root"
# There are no classes besides those of the release, and jib wants their folder.
mkdir -p "$folder/build/classes"
mvn -q -B -f "$root/src/release/image/pom.xml" -Dimage.folder="$folder" -Dimage.release="$release" \
    -Dimage.name=guardrail -Dimage.version="$version" -Dimage.tar="$root/target/guardrail-$version-image.tar" \
    -Dguardrail.repository="${GITHUB_REPOSITORY:-my-org/guardrail}" "$@" jib:buildTar
cd "$root/target" && sha256sum "guardrail-$version-image.tar" >"guardrail-$version-image.tar.sha256"
