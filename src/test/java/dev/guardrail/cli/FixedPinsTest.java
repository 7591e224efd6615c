package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guardrail fix} pins actions to commits that somebody knows, and to no other. */
class FixedPinsTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String ONE = "1".repeat(40);
    private static final String TWO = "2".repeat(40);

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void initialise() {
        repository = TestRepository.init(folder.resolve("repository"));
    }

    private static String workflow(String... uses) {
        StringBuilder text = new StringBuilder("""
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                """);
        List.of(uses).forEach(use -> text.append("      - uses: ").append(use).append('\n'));
        return text.toString();
    }

    private Invocation fix(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("fix", "--repo", repository.dir().toString(), "--rule", "workflows/unpinned-action"));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(repository.dir().resolve(CI));
    }

    private String pins(String... lines) throws IOException {
        return Files.write(folder.resolve("pins.txt"), List.of(lines)).toString();
    }

    @Test
    void theUserNamesCommits() throws IOException {
        repository
                .write(CI, workflow("actions/checkout@v4", "Own/tool/sub/path@v1.2 # why", "own/other@v1"))
                .commit("one");

        Invocation run =
                fix("--pins", pins("# ours", "actions/checkout@v4 " + ONE, "", "own/tool@v1.2  " + TWO + " # 2"));

        assertThat(written())
                .isEqualTo(workflow(
                        "actions/checkout@" + ONE + " # v4",
                        "Own/tool/sub/path@" + TWO + " # v1.2 why",
                        "own/other@v1"));
        assertThat(run.error()).isEqualTo("""
                        guardrail: 2 findings repaired in 1 file
                        guardrail: not repaired: .github/workflows/ci.yml:10: workflows/unpinned-action: no commit is known for `own/other@v1`; `--pins` can name it
                        """);
    }

    @Test
    void aMistakeInTheFileOfPinsIsNamed() throws IOException {
        repository.write(CI, workflow("actions/checkout@v4")).commit("one");

        assertThat(fix("--pins", pins("actions/checkout@v4 abc")).error())
                .isEqualTo("guardrail: pins.txt:1: expected `owner/repository@tag` and 40 hexadecimal digits, found"
                        + " `actions/checkout@v4 abc`\n");
        assertThat(fix("--pins", pins("a/b@v4 " + ONE, "A/b@v4 " + TWO)).error())
                .isEqualTo("guardrail: pins.txt:2: `A/b@v4` has another commit in a line before\n");
        assertThat(fix("--pins", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
        assertThat(fix("--mirror", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
    }

    @Test
    void otherWorkflowsOfTheBaseKnowCommits() throws IOException {
        repository
                .write(CI, workflow("a/b@v1", "a/c@v1"))
                .write(
                        ".github/workflows/more.yml",
                        workflow("a/b@" + ONE + " # v1", "a/c@" + ONE + " # v1", "a/c/d@" + TWO + " # tag=v1"))
                .commit("one");

        assertThat(fix().error()).contains("1 finding repaired").contains("no commit is known for `a/c@v1`");
        assertThat(written()).isEqualTo(workflow("a/b@" + ONE + " # v1", "a/c@v1"));
    }

    @Test
    void whatIsNotCommittedKnowsNothing() throws IOException {
        repository.write(CI, workflow("a/b@v1")).commit("one");
        repository.write(".github/workflows/more.yml", workflow("a/b@" + ONE + " # v1"));

        assertThat(fix().error()).contains("no commit is known for `a/b@v1`");
        assertThat(written()).isEqualTo(workflow("a/b@v1"));
    }

    @Test
    void historyKnowsCommits() throws IOException {
        repository.write(CI, workflow("a/b@" + ONE + " # v1")).commit("one");
        repository.write(CI, workflow("a/b@" + TWO + " # v1 newer")).commit("two");
        repository.write(CI, workflow("a/b@v1")).commit("three");

        fix();

        assertThat(written()).isEqualTo(workflow("a/b@" + TWO + " # v1"));
    }

    @Test
    void clonesKnowCommits() throws IOException {
        TestRepository mirror = TestRepository.init(folder.resolve("mirror/a/b"));
        String tagged = mirror.write("action.yml", "name: b\n").commit("one");
        mirror.git("tag", "-a", "-m", "one", "v1");
        String newest = mirror.write("action.yml", "name: c\n").commit("two");
        repository.write(CI, workflow("a/b@v1", "'a/b@main'", "a/b@v2")).commit("one");

        assertThat(fix("--mirror", folder.resolve("mirror").toString()).error()).contains("`a/b@v2`");

        assertThat(written()).isEqualTo(workflow("a/b@" + tagged + " # v1", "'a/b@" + newest + "' # main", "a/b@v2"));
    }
}
