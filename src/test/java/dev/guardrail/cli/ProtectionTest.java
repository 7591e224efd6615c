package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guardrail protection}. */
class ProtectionTest {

    private static final String CI = ".github/workflows/ci.yml";

    private static final String WORKFLOW = """
            on:
              push: {branches: [main]}
              pull_request:
            permissions: {}
            jobs:
              test:
                runs-on: ${{ matrix.os }}
                strategy:
                  matrix:
                    os: [ubuntu-latest, windows-latest]
                    python: ['3.12', '3.13']
                steps:
                  - uses: actions/setup-python@11bd71901bbe5b1630ceea73d27597364c9af683
                    with: {python-version: '${{ matrix.python }}'}
                  - run: make check
                    shell: bash
                  - run: mypy src || true
                    shell: bash
              all:
                needs: test
                if: always()
                runs-on: ubuntu-latest
                steps:
                  - run: test "${{ needs.test.result }}" = success
            """;

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void initialise() {
        repository = TestRepository.init(folder.resolve("repository"));
        repository
                .write(CI, WORKFLOW)
                .write("Makefile", "check:\n\tpytest\n\truff check src\n")
                .commit("one");
    }

    private Invocation protection(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("protection", "--repo", repository.dir().toString(), "--base", "HEAD~1"));
        arguments.addAll(List.of(more));
        Invocation invocation = Invocation.of(arguments.toArray(String[]::new));
        assertThat(invocation.error()).isEmpty();
        assertThat(invocation.code()).isZero();
        return invocation;
    }

    private void change(String from, String to) {
        assertThat(WORKFLOW).contains(from);
        repository.write(CI, WORKFLOW.replace(from, to)).commit("two");
    }

    @Test
    void theTableSaysWhatRunsWhenOnWhatAndWhatFails() {
        repository.write("a.txt", "a\n").commit("two");

        assertThat(protection().out()).isEqualTo("""
                        protection at the head of `HEAD~1...HEAD`
                        3 checks: 2 can fail a pull request, 1 cannot fail

                        test
                          `pytest`
                            on       pushes to `main`; pull requests
                            with     Linux, Windows; Python 3.12, 3.13 (4 cells)
                            fails    pull requests, by `all`
                            in       job `test` of `.github/workflows/ci.yml`, Makefile:2

                        lint
                          `ruff check`
                            on       pushes to `main`; pull requests
                            with     Linux, Windows; Python 3.12, 3.13 (4 cells)
                            fails    pull requests, by `all`
                            in       job `test` of `.github/workflows/ci.yml`, Makefile:3

                        types
                          `mypy`
                            on       pushes to `main`; pull requests
                            with     Linux, Windows; Python 3.12, 3.13 (4 cells)
                            fails    nothing: `|| true`
                            in       job `test`, .github/workflows/ci.yml:17
                        """);
    }

    @Test
    void bothSidesSayWhatChanged() {
        change("'3.12', '3.13'", "'3.13'");

        String both = protection("--side", "both").out();

        assertThat(both)
                .contains("1 check became weaker\n")
                .contains("~ `pytest`\n    changed  no longer runs with Python 3.12\n");
        assertThat(protection("--side", "base").out())
                .contains("Python 3.12, 3.13 (4 cells)")
                .doesNotContain("changed");
    }

    @Test
    void whatIsGainedIsSaidToo() {
        change("mypy src || true", "mypy src");

        assertThat(protection("--side", "both").out())
                .contains("1 check became stronger\n")
                .contains("~ `mypy`\n    changed  can now fail\n");
    }

    @Test
    void aRemovedCheckIsARowOfTheBase() {
        change("      - run: mypy src || true\n        shell: bash\n", "");
        repository.write("Makefile", "check:\n\tpytest\n").commit("three");

        assertThat(Invocation.of(
                                "protection",
                                "--repo",
                                repository.dir().toString(),
                                "--base",
                                "HEAD~2",
                                "--side",
                                "both")
                        .out())
                .contains("- `ruff check`\n    changed  no longer runs on pull requests and on pushes\n")
                .contains("Makefile:3 at the base");
    }

    @Test
    void aReplacedCheckAndAMovedOneAreNoLoss() {
        repository
                .write(".github/workflows/tests.yml", WORKFLOW)
                .delete(CI)
                .write("Makefile", "check:\n\tpytest\n\tflake8 src\n")
                .commit("two");

        assertThat(protection("--side", "both").out())
                .contains("no check became weaker or stronger")
                .contains("was removed; other checks do its work");
    }

    @Test
    void aGateThatWaitsForLessIsNamed() {
        change("needs.test.result }}\" = success", "needs.test.result }}\" != failure");

        assertThat(protection("--side", "both").out())
                .contains("1 gate changed\n", "gates\n  job `all` now passes if `test` ends in");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        repository.write(".github/workflows/other.yml", "on: [push\n").commit("two");

        assertThat(protection().out()).contains("not read\n  .github/workflows/other.yml");
    }

    @Test
    void aWorkflowThatGitHubRefusesRunsNothing() {
        change("    needs: test", "    needs: [test, all]");

        assertThat(protection().out())
                .contains("no workflow runs a check that Guardrail knows", "not read\n  " + CI)
                .doesNotContain("pytest");
    }

    @Test
    void aRepositoryWithoutChecksSaysSo() {
        repository.delete(CI).commit("two");

        assertThat(protection().out()).contains("no workflow runs a check that Guardrail knows");
    }

    @Test
    void theMarkdownIsATable() {
        change("'3.12', '3.13'", "'3.13'");

        assertThat(protection("--side", "both", "--format", "markdown").out())
                .startsWith("# Protection before and after `HEAD~1...HEAD`\n")
                .contains("| Kind | Checks | Run on | With | Fail | Change | Where |")
                .contains("| test | `pytest` | pushes to `main`; pull requests | Linux, Windows; Python 3.13 (2 cells)"
                        + " | pull requests, by `all` | **no longer runs with Python 3.12** |"
                        + " job `test` of `.github/workflows/ci.yml`, `Makefile:2` |");
    }

    @Test
    void theJsonKeepsToItsSchema() throws IOException {
        change("'3.12', '3.13'", "'3.13'");
        String json = protection("--side", "both", "--format", "json").out();

        try (InputStream file =
                ProtectionTest.class.getResourceAsStream("/schema/guardrail-protection-1.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(json.replace("\"kept\"", "\"there\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void theAuditInMarkdownHasTheTable() {
        repository.write("a.txt", "a\n").commit("two");

        assertThat(Invocation.of(
                                "audit",
                                "--repo",
                                repository.dir().toString(),
                                "--base",
                                "HEAD~1",
                                "--format",
                                "markdown")
                        .out())
                .contains("### Protection\n\n3 checks: 2 can fail a pull request, 1 cannot fail.\n")
                .contains("| test | `pytest` | pushes to `main`; pull requests |");
    }
}
