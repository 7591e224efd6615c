#!/bin/sh
# Tries the image in target/ without a daemon: unpacks it, checks what it says of itself, and runs it in its own root, which is
# read-only, as its own user, on a repository of another user. Needs root. Usage: src/release/try-image.sh VERSION
set -eu

version=$1
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'umount "$work/root/repository" "$work/root/tmp" "$work/root/proc" "$work/root" 2>/dev/null || :; rm -rf "$work"' EXIT

fail() {
    echo "try-image: $1" >&2
    exit 1
}

mkdir "$work/image" "$work/root" "$work/repository"
tar -xf "$root/target/guardrail-$version-image.tar" -C "$work/image"
# The digests in a file of JSON: of index.json, the manifest; of the manifest, the configuration and then the layers.
digests() {
    grep -o '"digest": *"sha256:[0-9a-f]*"' "$1" | sed 's/.*sha256:\([0-9a-f]*\)"/\1/'
}
blobs=$work/image/blobs/sha256
manifest=$blobs/$(digests "$work/image/index.json")
config=$blobs/$(digests "$manifest" | head -n 1)
for part in '"User":"65532:65532"' '"Entrypoint":["/opt/java/bin/java",' '"Cmd":["audit"]' '"WorkingDir":"/repository"' \
    '"org.opencontainers.image.licenses":"Apache-2.0"' "\"org.opencontainers.image.version\":\"$version\""; do
    grep -qF "$part" "$config" || fail "its configuration does not have $part"
done
digests "$manifest" | tail -n +2 | while read -r layer; do
    tar -xzf "$blobs/$layer" --warning=no-unknown-keyword -C "$work/root"
done
[ ! -e "$work/root/bin/sh" ] || fail "it has a shell"
[ -z "$(find "$work/root" -perm /6000)" ] || fail "it has programs that run as somebody else"

git init -q "$work/repository"
for side in base head; do
    cp -R "$root/fixtures/muted/$side/." "$work/repository"
    git -C "$work/repository" add -A
    git -C "$work/repository" -c user.name=try -c user.email=try@localhost -c commit.gpgsign=false commit -q -m "$side"
done
mkdir -p "$work/root/repository" "$work/root/tmp" "$work/root/proc"
chmod 755 "$work" "$work/root"
mount --bind "$work/root" "$work/root"
mount -t tmpfs tmpfs "$work/root/tmp"
mount -t proc proc "$work/root/proc"
mount --bind "$work/repository" "$work/root/repository"
mount -o remount,bind,ro "$work/root/repository"
mount -o remount,bind,ro "$work/root"
code=0
out=$(unshare -n chroot --userspec=65532:65532 "$work/root" /opt/java/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp '/opt/guardrail/lib/guardrail.jar:/opt/guardrail/lib/compiler/*' dev.guardrail.cli.Start \
    audit --repo /repository --range HEAD~1..HEAD 2>&1) || code=$?
[ "$code" = 1 ] || fail "expected exit code 1, but it is $code: $out"
case $out in *'can no longer fail'*) ;; *) fail "it printed: $out" ;; esac
echo "try-image: audits as user 65532 with a read-only root and no network"
