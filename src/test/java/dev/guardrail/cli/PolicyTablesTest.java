package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of the bundled tables counts wherever workflows are read: here, that a runner is on Windows. */
class PolicyTablesTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String WORKFLOW = """
            on: [push, pull_request]
            jobs:
              test:
                runs-on: build-box
                steps:
                  - run: |
                      pytest -q
            """;
    private static final String BEHIND = "          npm run lint\n";

    @TempDir
    private Path dir;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(dir);
        repository.write(".github/guardrail.yaml", """
                version: 1
                tables:
                  runners:
                    rows:
                      - {label: build-box, system: windows}
                """).write(CI, WORKFLOW).commit("Base");
    }

    private String out(String... arguments) {
        Invocation done = Invocation.of(arguments);
        assertThat(done.error()).isEmpty();
        return done.out().replaceAll("\\s+", " ");
    }

    @Test
    void decayReadsWorkflowsWithThem() {
        repository.write(CI, WORKFLOW + BEHIND).commit("Lint behind the tests");
        assertThat(out("decay", "--repo", dir.toString(), "--all")).contains("`npm run lint` behind it");
    }

    @Test
    void negativeProofReadsWorkflowsWithThem() {
        repository
                .write(CI, WORKFLOW.replace("pytest -q", "pytest -q tests") + BEHIND)
                .commit("Other tests");
        assertThat(out("negative-proof", "--repo", dir.toString(), "--range", "HEAD~1..HEAD"))
                .contains("`npm run lint` behind it hides it");
    }

    @Test
    void verifyReadsWorkflowsWithThem() {
        // A backtick at the end of a line goes on in PowerShell, and begins a substitution in bash.
        repository
                .write(CI, WORKFLOW.replace("pytest -q", "pytest `\n              --cov-fail-under=85"))
                .write("docs/M01_audit.md", "# Audit\n\n- Coverage gate at 85%\n")
                .commit("A gate");
        assertThat(out(
                        "verify",
                        dir.resolve("docs/M01_audit.md").toString(),
                        "--repo",
                        dir.toString(),
                        "--range",
                        "HEAD~1..HEAD"))
                .contains("1 supported");
    }
}
