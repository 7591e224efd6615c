#!/bin/sh
# Tries the artifacts in target/staging: whether each has what Maven Central demands, then as their users would, with a
# project that depends on guardrail-core and runs the first program of docs/library.md, and a build of two modules that calls
# guardrail:audit. Nothing of ours gets into the local repository of Maven. Usage: src/release/try-staging.sh VERSION [MAVEN OPTIONS]
set -eu

version=$1
shift
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# What Maven has brought before is linked, not copied, so that this also works without a network.
local=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
mkdir -p "$work/m2"
if [ -d "$local" ]; then cp -al "$local/." "$work/m2" 2>/dev/null || cp -R "$local/." "$work/m2"; fi
rm -rf "$work/m2/dev/guardrail"

cat >"$work/settings.xml" <<END
<settings>
  <localRepository>$work/m2</localRepository>
  <profiles><profile><id>staging</id>
    <repositories><repository><id>staging</id><url>file://$root/target/staging</url></repository></repositories>
    <pluginRepositories><pluginRepository><id>staging</id><url>file://$root/target/staging</url></pluginRepository></pluginRepositories>
  </profile></profiles>
  <activeProfiles><activeProfile>staging</activeProfile></activeProfiles>
</settings>
END
maven() {
    mvn -B -q -s "$work/settings.xml" "$@"
}

fail() {
    echo "try-staging: $1" >&2
    exit 1
}

# What Maven Central demands of each artifact, besides signatures: https://central.sonatype.org/publish/requirements
for pom in "$root/target/staging/dev/guardrail"/*/"$version"/*.pom; do
    for file in "$pom" "${pom%.pom}.jar" "${pom%.pom}-sources.jar" "${pom%.pom}-javadoc.jar"; do
        for algorithm in md5 sha1 sha256 sha512; do
            [ "$("${algorithm}sum" <"$file" | cut -d ' ' -f 1)" = "$(cat "$file.$algorithm")" ] || fail "$file has another $algorithm"
        done
    done
    for element in groupId artifactId version packaging name description url license developer scm connection developerConnection; do
        grep -q "<$element>" "$pom" || fail "$pom has no <$element>"
    done
    # shellcheck disable=SC2016 # a property of Maven
    if grep -F '${' "$pom"; then fail "$pom has a property without a value"; fi
done
[ "$(find "$root/target/staging" -name '*.pom' | wc -l)" -eq 3 ] || fail "there are not three artifacts"
echo "try-staging: each artifact has what Maven Central demands"

# A consumer: its code is on the page.
mkdir -p "$work/consumer/src/main/java"
sed -n '/^```java$/,/^```$/p' "$root/docs/library.md" | sed -n '2,/^```$/p' | grep -v '^```' >"$work/consumer/src/main/java/AuditRange.java"
cat >"$work/consumer/pom.xml" <<END
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>consumer</groupId><artifactId>consumer</artifactId><version>1</version>
  <properties><maven.compiler.release>17</maven.compiler.release></properties>
  <dependencies>
    <dependency><groupId>dev.guardrail</groupId><artifactId>guardrail-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
END
maven "$@" -f "$work/consumer/pom.xml" org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$work/classpath"

# A build of two modules, whose last commit hides a failing test. The reports are as the plugins write them.
mkdir -p "$work/build/one" "$work/build/deep/two"
git init -q "$work/build"
cp -R "$root/fixtures/muted/base/." "$work/build"
for module in one deep/two; do
    cat >"$work/build/$module/pom.xml" <<END
<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>build</groupId><artifactId>build</artifactId><version>1</version>
    <relativePath>$(echo "$module" | sed 's:[^/]*:..:g')</relativePath></parent>
  <artifactId>$(basename "$module")</artifactId><packaging>pom</packaging>
</project>
END
done
cat >"$work/build/pom.xml" <<END
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>build</groupId><artifactId>build</artifactId><version>1</version><packaging>pom</packaging>
  <modules><module>one</module><module>deep/two</module></modules>
  <build><plugins>
    <plugin><groupId>dev.guardrail</groupId><artifactId>guardrail-maven-plugin</artifactId><version>$version</version></plugin>
  </plugins></build>
</project>
END
echo target >"$work/build/.gitignore"
commit() {
    git -C "$work/build" add -A
    git -C "$work/build" -c user.name=try -c user.email=try@localhost -c commit.gpgsign=false commit -q -m "$1"
}
commit base
cp -R "$root/fixtures/muted/head/." "$work/build"
commit head
for module in one deep/two; do
    mkdir -p "$work/build/$module/target/surefire-reports"
    name=$(basename "$module")
    printf '<testsuite name="%s" tests="1"><testcase classname="%s" name="works" time="0.1"/></testsuite>\n' "$name" "$name" \
        >"$work/build/$module/target/surefire-reports/TEST-$name.xml"
done

out=$(java -cp "$work/consumer/target/classes:$(cat "$work/classpath")" AuditRange "$work/build" HEAD~1..HEAD)
case $out in red:*'can no longer fail'*) ;; *) fail "the consumer printed: $out" ;; esac
echo "try-staging: a program audits with guardrail-core"

goal=guardrail:audit
code=0
(cd "$work/build" && maven "$@" "$goal" -Dguardrail.range=HEAD~1..HEAD -Dguardrail.reports=json,html) >"$work/out" 2>&1 || code=$?
[ "$code" != 0 ] || fail "the build passed: $(cat "$work/out")"
grep -q 'can no longer fail' "$work/out" || fail "the build printed: $(cat "$work/out")"
report=$work/build/target/guardrail/audit.json
for name in one two; do
    grep -q "TEST-$name.xml" "$report" || fail "the audit has not read the test report of the module $name"
done
[ -s "$work/build/target/guardrail/audit.html" ] || fail "there is no report in HTML"
(cd "$work/build" && maven "$@" "$goal" -Dguardrail.range=HEAD~1..HEAD -Dguardrail.failOn=never)
(cd "$work/build" && maven "$@" "$goal" -Dguardrail.skip=true)
if (cd "$work/build" && maven "$@" "$goal" -Dguardrail.range=nowhere..HEAD) >"$work/out" 2>&1; then fail "an unknown revision passed"; fi
grep -q nowhere "$work/out" || fail "it does not name the unknown revision: $(cat "$work/out")"
echo "try-staging: a build of two modules audits with guardrail:audit"
