package dev.guardrail.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.FileKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, WORKFLOW",
        ".github/workflows/ci.yaml, WORKFLOW",
        ".github/workflows/sub/ci.yml, CONFIGURATION",
        "tools/lint/action.yml, WORKFLOW",
        ".github/dependabot.yml, WORKFLOW",
        "package-lock.json, LOCKFILE",
        "web/yarn.lock, LOCKFILE",
        "pnpm-lock.yaml, LOCKFILE",
        "poetry.lock, LOCKFILE",
        "go.sum, LOCKFILE",
        "gradle.lockfile, LOCKFILE",
        "pom.xml, MANIFEST",
        "app/build.gradle.kts, MANIFEST",
        "gradle/libs.versions.toml, MANIFEST",
        "pyproject.toml, MANIFEST",
        "requirements-dev.txt, MANIFEST",
        "package.json, MANIFEST",
        "go.mod, MANIFEST",
        "Cargo.toml, MANIFEST",
        "dist/index.js, GENERATED",
        "src/dist/Distance.java, SOURCE",
        "lib/jquery.min.js, GENERATED",
        "api/user_pb2.py, GENERATED",
        "api/user.pb.go, GENERATED",
        "node_modules/a/package.json, GENERATED",
        "vendor/x/x.go, GENERATED",
        "src/__tests__/__snapshots__/a.snap, GENERATED",
        "tests/data.json, TEST",
        "src/test/java/a/B.java, TEST",
        "src/integrationTest/java/a/B.java, TEST",
        "core/src/testFixtures/kotlin/a/B.kt, TEST",
        "src/androidTestDebug/java/a/B.java, TEST",
        "src/functionalTests/groovy/a/B.groovy, TEST",
        "src/_pytest/approx.py, SOURCE",
        "src/latest/index.js, SOURCE",
        "src/attestation/verify.go, SOURCE",
        "pkg/a_test.go, TEST",
        "test_a.py, TEST",
        "web/a.spec.ts, TEST",
        "core/ATest.java, TEST",
        "src/main/java/a/Latest.java, SOURCE",
        "src/main/java/Contest.java, SOURCE",
        "README.md, DOCUMENTATION",
        "LICENSE, DOCUMENTATION",
        "docs/a.png, DOCUMENTATION",
        "docs/conf.py, SOURCE",
        "config/app.yml, CONFIGURATION",
        ".coveragerc, CONFIGURATION",
        "Dockerfile, CONFIGURATION",
        "src/main/java/a/B.java, SOURCE",
        "scripts/run.sh, SOURCE",
        "data.bin, OTHER",
        "data.csv, OTHER"
    })
    void aPathTellsWhatAFileIsFor(String path, FileKind kind) {
        assertThat(FileKinds.of(path)).isEqualTo(kind);
    }
}
