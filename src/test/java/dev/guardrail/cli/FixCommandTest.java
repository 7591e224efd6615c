package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guardrail fix}. */
class FixCommandTest {

    private static final String CI = ".github/workflows/ci.yml";

    private static final String WORKFLOW = """
            on: push
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-latest # not macOS
                steps:
                  - run: make
            """;

    private static final String LIMITED = WORKFLOW.replace("# not macOS\n", "# not macOS\n    timeout-minutes: 60\n");

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void initialise() {
        repository = TestRepository.init(folder.resolve("repository"));
        repository.write(CI, WORKFLOW).commit("one");
    }

    private Invocation fix(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("fix", "--repo", repository.dir().toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private String written() {
        try {
            return Files.readString(repository.dir().resolve(CI));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leaves(String reason, String... more) {
        String before = written();
        Invocation run = fix(more);
        assertThat(run.error()).contains(reason);
        assertThat(run.code()).isZero();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aDryRunPrintsADiffThatGitApplies() throws IOException {
        Invocation run = fix("--unsafe", "--dry-run");

        assertThat(run.code()).isZero();
        assertThat(run.error()).isEqualTo("guardrail: 1 finding can be repaired in 1 file\n");
        assertThat(run.out()).isEqualTo("""
                diff --git a/.github/workflows/ci.yml b/.github/workflows/ci.yml
                --- a/.github/workflows/ci.yml
                +++ b/.github/workflows/ci.yml
                @@ -3,5 +3,6 @@
                 jobs:
                   test:
                     runs-on: ubuntu-latest # not macOS
                +    timeout-minutes: 60
                     steps:
                       - run: make
                """);
        assertThat(written()).isEqualTo(WORKFLOW);
        Files.writeString(folder.resolve("diff"), run.out());
        repository.git("apply", folder.resolve("diff").toString());
        assertThat(written()).isEqualTo(LIMITED);
    }

    @Test
    void aRepairIsWrittenOnce() {
        Invocation run = fix("--unsafe");

        assertThat(run.out()).isEqualTo(CI + "\n  4: workflows/missing-timeout: job `test` has no `timeout-minutes`\n");
        assertThat(run.error()).isEqualTo("guardrail: 1 finding repaired in 1 file\n");
        assertThat(written()).isEqualTo(LIMITED);

        Invocation again = fix("--unsafe");
        assertThat(again.out()).isEmpty();
        assertThat(again.error()).isEqualTo("guardrail: nothing to repair\n");
        assertThat(written()).isEqualTo(LIMITED);
    }

    @Test
    void whatCanChangeMoreThanTheFindingIsMadeOnlyForWhoAsks() {
        Invocation run = fix();

        assertThat(run.out()).isEmpty();
        assertThat(run.error()).isEqualTo("""
                guardrail: nothing to repair by safe repairs
                guardrail: 1 finding more with `--unsafe`:
                guardrail:   .github/workflows/ci.yml:4: workflows/missing-timeout: a job that takes longer is cancelled
                """);
        assertThat(written()).isEqualTo(WORKFLOW);
    }

    @Test
    void uncommittedFindingsAreRepairedLikeOthers() {
        repository.write(CI, WORKFLOW + "  more:\n    runs-on: x\n    steps:\n      - run: make\n");

        assertThat(fix("--unsafe", "--rule", "workflows").error()).startsWith("guardrail: 2 findings repaired");
        assertThat(written()).contains("runs-on: x\n    timeout-minutes: 60\n");
    }

    @Test
    void suppressionsBelowARepairAreNoNewOnes() {
        repository.write(CI, WORKFLOW + """
                  more:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4 # zizmor: ignore[artipacked]
                      - run: make
                """);

        Invocation run = fix("--unsafe", "--rule", "workflows/missing-timeout");

        assertThat(run.error()).isEqualTo("guardrail: 2 findings repaired in 1 file\n");
        String once = written();
        assertThat(fix("--unsafe", "--rule", "workflows/missing-timeout").error())
                .isEqualTo("guardrail: nothing to repair\n");
        assertThat(written()).isEqualTo(once);
    }

    @Test
    void ofARangeItsNewFindingsAreRepaired() {
        repository
                .write(CI, WORKFLOW + "  more:\n    runs-on: x\n    steps:\n      - run: make\n")
                .commit("two");

        assertThat(fix("--unsafe", "--base", "HEAD~1").out())
                .contains("job `more`")
                .doesNotContain("job `test`");
        assertThat(written()).contains("runs-on: x\n    timeout-minutes: 60\n").doesNotContain("macOS\n    time");
        leaves("the file in the work tree is not the one that was audited", "--unsafe", "--base", "HEAD~1");
    }

    @Test
    void waivedFindingsStay() {
        repository.write(
                CI,
                WORKFLOW.replace(
                        "  test:\n",
                        "  # guardrail: waive[workflows/missing-timeout] until 2026-06-01 by ada because it is short\n  test:\n"));
        repository.commit("waived");

        leaves("nothing to repair", "--unsafe");
    }

    @Test
    void filesThatMayNotBeChangedStay() throws IOException {
        Path file = repository.dir().resolve(CI);
        assertThat(file.toFile().setWritable(false)).isTrue();
        leaves("not repaired: " + CI + ":4: workflows/missing-timeout: the file is read-only", "--unsafe");
        assertThat(file.toFile().setWritable(true)).isTrue();
        repository.write(CI, WORKFLOW + "# <<\n<<<<<<< HEAD\n=======\n>>>>>>> other\n");
        leaves("guardrail: nothing to repair", "--unsafe");
        repository.write(CI, WORKFLOW + "      - run: |\n          a\n# b\n").commit("two");
        Files.move(file, folder.resolve("elsewhere.yml"));
        Files.createSymbolicLink(file, folder.resolve("elsewhere.yml"));
        leaves("", "--unsafe");
        assertThat(Files.isSymbolicLink(file)).isTrue();
        Files.delete(file);
        Files.move(repository.dir().resolve(".github"), folder.resolve("github"));
        Files.move(folder.resolve("elsewhere.yml"), folder.resolve("github/workflows/ci.yml"));
        Files.createSymbolicLink(repository.dir().resolve(".github"), folder.resolve("github"));
        leaves("", "--unsafe");
    }

    @Test
    void lineEndsThatACheckoutWroteStay() {
        repository.git("config", "core.autocrlf", "true");
        repository.write(CI, WORKFLOW.replace("\n", "\r\n"));

        assertThat(fix("--unsafe").error()).startsWith("guardrail: 1 finding repaired");
        assertThat(written()).isEqualTo(LIMITED.replace("\n", "\r\n"));
    }
}
