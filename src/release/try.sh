#!/bin/sh
# Tries a release that stands in target/: unpacks it into an empty folder and audits with it, without a network where that can
# be arranged, without git and Maven, with an empty environment, with a folder that cannot be written to, and twice at once.
#   GUARDRAIL_TRY_JAVA  homes of the Java to try, separated by spaces; that of the java on the PATH if not set
# Usage: src/release/try.sh VERSION
set -eu

version=$1
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
java_homes=${GUARDRAIL_TRY_JAVA:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}

fail() {
    echo "try: $1" >&2
    exit 1
}

# A repository whose last commit hides a failing test, and one with rules of its own.
commit() {
    git -C "$1" add -A && git -C "$1" -c user.name=try -c user.email=try@localhost -c commit.gpgsign=false commit -q -m "$2"
}
for scenario in muted own-rules; do
    git init -q "$work/$scenario"
    for side in base head; do
        find "$work/$scenario" -mindepth 1 -maxdepth 1 ! -name .git -exec rm -rf {} +
        cp -R "$root/fixtures/$scenario/$side/." "$work/$scenario"
        commit "$work/$scenario" "$side"
    done
done

# Only java and the programs of the launcher are on the path.
mkdir "$work/bin"
for tool in sh cat cksum dirname head ln ls mkdir mv readlink rm rmdir sleep tail tr uname; do
    ln -s "$(command -v "$tool")" "$work/bin/$tool"
done
offline=
if unshare -rn true 2>/dev/null; then offline='unshare -rn'; fi

# run HOME ARGUMENTS: its output and code are in out and code.
run() {
    home=$1
    shift
    code=0
    out=$($offline env -i HOME="$home" JAVA_HOME="$java_home" PATH="$work/bin" "$guardrail" "$@" 2>"$work/error") || code=$?
}

expect() {
    [ "$code" = "$1" ] || fail "$java_home: expected exit code $1, but it is $code: $out $(cat "$work/error")"
    case $out$(cat "$work/error") in *"$2"*) ;; *) fail "$java_home: expected \`$2\` in: $out $(cat "$work/error")" ;; esac
}

for java_home in $java_homes; do
    place="$work/a place/${java_home##*/}"
    mkdir -p "$place/home"
    tar -xzf "$root/target/guardrail-$version.tar.gz" -C "$place"
    ln -s "../a place/${java_home##*/}/guardrail-$version/bin/guardrail" "$work/bin/guardrail-${java_home##*/}"
    guardrail=$work/bin/guardrail-${java_home##*/}
    run "$place/home" --version
    expect 0 "guardrail $version"
    run "$place/home" audit --repo "$work/muted" --range HEAD~1..HEAD
    expect 1 'can no longer fail'
    ls "$place"/home/.cache/guardrail/start/*.archive >/dev/null || fail "$java_home: the first run made no archive"
    run "$place/home" audit --repo "$work/muted" --range HEAD~1..HEAD
    expect 1 'can no longer fail'
    [ ! -s "$work/error" ] || fail "$java_home: the second run printed: $(cat "$work/error")"
    # Rules of a project are compiled, also by a Java without a compiler.
    run "$place/home" audit --repo "$work/own-rules" --range HEAD~1..HEAD --fail-on never
    expect 0 'shop/'
    # Two starts at once, with nothing in the cache; and neither a home nor a place to write to.
    mkdir "$place/other"
    (run "$place/other" audit --repo "$work/muted" --range HEAD~1..HEAD -q && expect 1 red) &
    other=$!
    run "$place/other" audit --repo "$work/muted" --range HEAD~1..HEAD -q
    expect 1 red
    wait "$other"
    chmod -R a-w "$place/guardrail-$version"
    run /nonexistent audit --repo "$work/muted" --range HEAD~1..HEAD -q
    expect 1 red
    run '' audit --repo "$work/muted" --range HEAD~1..HEAD -q
    expect 1 red
    echo "try: audits with $java_home"
done

# What a person sees without a Java that fits.
run_java() {
    java_home=$1
    run "$work" audit
}
rm -f "$work/bin/java"
run_java ''
expect 2 'needs Java 17 or later: put java on the PATH, or set JAVA_HOME'
run_java "$work/nowhere"
expect 2 'there is no bin/java in it'
mkdir -p "$work/old/bin"
printf 'JAVA_VERSION="11.0.2"\n' >"$work/old/release"
printf '#!/bin/sh\n' >"$work/old/bin/java"
chmod +x "$work/old/bin/java"
run_java "$work/old"
expect 2 'is of Java 11: set JAVA_HOME'
echo "try: says in one line which Java is missing"
