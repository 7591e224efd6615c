#!/usr/bin/env bash
# Brings Guardrail: a release, by its version and its checksum, or else the Action's own checkout, which builds itself.
set -euo pipefail
home=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=src/action/common.sh
source "$home/common.sh"

# Where nobody names a version, the commit that the workflow pins is what runs.
if [ -z "${INPUT_VERSION:-}" ]; then
    [ -z "${INPUT_CHECKSUM:-}" ] || refuse "the input checksum needs the input version"
    launcher=$home/../../guardrail
    "$launcher" --version || refuse "Guardrail cannot be built from its checkout; the log has the reason"
    output launcher "$launcher"
    exit 0
fi

version=${INPUT_VERSION#v}
[[ $version =~ ^[0-9]+(\.[0-9]+){1,3}([-.][0-9A-Za-z]+)*$ ]] || refuse "the input version is no version: $INPUT_VERSION"
archive=guardrail-$version.tar.gz

# The checksum that came with the pinned commit. The input may only repeat it, or name the one of a release after it.
known=$(awk -v name="$archive" '$2 == name { print $1 }' "$home/checksums.txt")
wanted=${INPUT_CHECKSUM:-$known}
[[ $wanted =~ ^[0-9a-f]{64}$ ]] ||
    refuse "the checksum of $archive is not known: give its SHA-256 as the input checksum"
[ -z "$known" ] || [ "$wanted" = "$known" ] ||
    refuse "the input checksum is not the one that this commit of the Action has for $archive"

folder=$(mktemp -d "$RUNNER_TEMP/guardrail.XXXXXX")
# GitHub does not name the repository of an Action that is checked out: its clone does.
repository=${ACTION_REPOSITORY:-$(git -c safe.directory='*' -C "$home" remote get-url origin 2>/dev/null |
    sed -E 's#^.*[:/]([^/:]+/[^/]+)$#\1#; s#\.git$##')}
url=${GITHUB_SERVER_URL:-https://github.com}/${repository:-$GITHUB_REPOSITORY}/releases/download/v$version/$archive
curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 300 \
    --output "$folder/$archive" "$url" || refuse "cannot download $url"

if command -v sha256sum >/dev/null; then
    found=$(sha256sum <"$folder/$archive")
else
    found=$(shasum -a 256 <"$folder/$archive")
fi
[ "${found%% *}" = "$wanted" ] || {
    rm -rf "$folder"
    refuse "$archive has another checksum than expected, so it is not used: ${found%% *}"
}
tar -xzf "$folder/$archive" -C "$folder"
launcher=$folder/guardrail-$version/bin/guardrail
[ -x "$launcher" ] || refuse "$archive has no bin/guardrail"
"$launcher" --version || refuse "Guardrail $version does not start; the log has the reason"
output launcher "$launcher"
