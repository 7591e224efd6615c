package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules test} on the cases that a policy states beside its guardrails. */
class StatedCasesTest {

    @TempDir
    private Path project;

    @Test
    void theCasesThatAPolicyStatesAreRun() throws IOException {
        policy("""
                version: 1
                guardrails:
                  - id: acme/no-windows
                    match: Job
                    where: 'id == "windows"'
                    message: "`{id}` is not run here"
                    because: "nobody repairs it"
                    cases:
                      reports:
                        - {.github/workflows/a.yml: "on: push\\njobs: {windows: {runs-on: w, steps: [{run: a}]}}"}
                      ignores:
                        - {.github/workflows/a.yml: "on: push\\njobs: {linux: {runs-on: w, steps: [{run: a}]}}"}
                        - {.github/workflows/a.yml: "on: push\\njobs: {windows: {runs-on: w, steps: [{run: a}]}}"}
                """);

        assertThat(test("acme/no-windows").out()).isEqualTo("""
                        acme/no-windows: 1 of 3 cases fails
                          guardrail.yaml:13:
                            .github/guardrail.yaml:13: found and not expected: .github/workflows/a.yml:2: `windows` is not run here
                        1 guardrail, 3 cases: 1 failure
                        """);
    }

    @Test
    void aCaseThatAPolicyStatesCanBeAChangeAndSaysWhichConditionDoesNotHold() throws IOException {
        policy("""
                version: 1
                guardrails:
                  - id: acme/migrations
                    match: ChangedFile
                    where: 'path matches "db/.*", status != FileStatus.ADDED'
                    message: "`{path}` was {status}"
                    because: "a migration has run"
                    cases:
                      reports:
                        - before: {db/1.sql: a}
                          given: {db/1.sql: b}
                        - db/2.sql: a
                      ignores:
                        - db/2.sql: a
                """);

        assertThat(test("acme/migrations").out()).isEqualTo("""
                        acme/migrations: 1 of 3 cases fails
                          guardrail.yaml:12:
                            .github/guardrail.yaml:12: expected a finding, and found none
                            .github/guardrail.yaml:5: this condition does not hold: `path matches "db/.*", status != FileStatus.ADDED`
                        1 guardrail, 3 cases: 1 failure
                        """);
    }

    @Test
    void theFilesOfACaseThatAPolicyStatesAreDocuments() throws IOException {
        policy("""
                version: 1
                guardrails:
                  - id: acme/no-star
                    match: ConfigValue
                    where: 'value == "*"'
                    message: "`{member}` has any version"
                    because: "nobody chose it"
                    cases:
                      reports: [{package.json: '{"left-pad": "*"}'}]
                      ignores: [{package.json: '{"left-pad": "1"}'}]
                """);
        assertThat(test("acme/no-star").out()).startsWith("acme/no-star: 2 cases pass\n");
    }

    private void policy(String text) throws IOException {
        Files.createDirectories(project.resolve(".git"));
        Files.createDirectories(project.resolve(".github"));
        Files.writeString(project.resolve(".github/guardrail.yaml"), text);
    }

    private Invocation test(String guardrail) {
        return Invocation.of("rules", "test", "--repo", project.toString(), guardrail);
    }
}
