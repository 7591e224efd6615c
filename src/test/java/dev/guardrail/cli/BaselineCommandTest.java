package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that write and read the baseline. */
class BaselineCommandTest {

    private static final String WORKFLOW = """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
                  - uses: acme/one@v4
                  - uses: acme/two@v4
                  - uses: acme/two@v4
            """;
    private static final String CI = ".github/workflows/ci.yml";
    private static final String BASELINE = ".github/guardrail/baseline.txt";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder).write(CI, WORKFLOW);
        repository.commit("First");
    }

    @Test
    void createAcceptsEveryOpenFindingOfTheHead() throws IOException {
        Invocation created = baseline("create");
        assertThat(created.out()).startsWith(BASELINE + " accepts 3 findings:\n  3 workflows/unpinned-action\n");
        assertThat(created.code()).isZero();
        assertThat(lines())
                .hasSize(4)
                .isSorted()
                .allMatch(line -> line.startsWith("# guardrail-baseline/1: ")
                        || line.matches("workflows/unpinned-action \\S+ [0-9a-f]{32} [0-9a-f]{40}"));
        assertThat(baseline("check").code()).isZero();
    }

    @Test
    void createDoesNotReplaceABaselineUnlessItIsAsked() throws IOException {
        baseline("create");
        String written = Files.readString(file());
        Invocation again = baseline("create");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.error()).contains("there is a baseline, `" + BASELINE + "`; `--update` replaces it");
        assertThat(Files.readString(file())).isEqualTo(written);
    }

    @Test
    void updateKeepsTheCommitsOfKnownFindingsAndAddsAndDropsOthers() throws IOException {
        baseline("create");
        String first = commit(lines().get(1));
        repository.write(CI, WORKFLOW.replace("one", "six")).commit("Second");
        baseline("create", "--update");
        assertThat(lines()).hasSize(4);
        assertThat(lines().stream().filter(line -> line.endsWith(first))).hasSize(2);
    }

    @Test
    void waivedFindingsAreNotAccepted() throws IOException {
        repository.write(".github/guardrail.yaml", """
                        version: 1
                        waivers:
                          - rule: workflows/unpinned-action
                            message: "*acme/two*"
                            reason: r
                            owner: o
                            expires: 2026-12-31
                        """).commit("Waive");
        baseline("create");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void checkFailsOnAnEntryThatAcceptsNothingAnyMoreAndPruneRemovesIt() throws IOException {
        baseline("create");
        repository.write(CI, WORKFLOW.replaceFirst("(?m)^.*acme/two.*\n", "")).commit("One of two is gone");

        Invocation check = baseline("check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains(CI + ": no longer found [workflows/unpinned-action, since ")
                .contains("3 entries; 1 no longer found");
        assertThat(baseline("show").out())
                .contains(CI + ":8: `acme/one@v4` is not pinned", CI + ":9: `acme/two@v4` is not pinned")
                .contains(CI + ": no longer found");
        assertThat(baseline("prune").out()).contains("removed it");
        assertThat(lines()).hasSize(3);
        assertThat(baseline("check").code()).isZero();
    }

    @Test
    void theBaselineOfANamedCommitIsThatOfTheCommit() {
        baseline("create");
        repository.write("README.md", "read me\n").commit("Second");
        Invocation head = baseline("show", "--head", "HEAD~1");
        assertThat(head.out()).isEqualTo("no entries in " + BASELINE + "\n");
        assertThat(head.code()).isZero();
    }

    @Test
    void theWorkTreeHasFindingsOfItsOwn() throws IOException {
        baseline("create");
        repository.write(CI, WORKFLOW.replace("one", "six"));
        assertThat(baseline("check").code()).isZero();
        assertThat(baseline("check", "--worktree").code()).isEqualTo(1);
        baseline("create", "--worktree", "--update");
        assertThat(baseline("check", "--worktree").code()).isZero();
        assertThat(lines()).hasSize(4);
    }

    @Test
    void whatNobodyCanTellIsNeitherStaleNorRemoved() throws IOException {
        String covered = "coverage/total-below-threshold coverage.info " + "ab".repeat(16) + " " + "12".repeat(20);
        baseline("create");
        Files.writeString(file(), Files.readString(file()) + covered + "\n");
        Invocation check = baseline("check");
        assertThat(check.out()).contains("4 entries; 0 no longer found, 1 not known");
        assertThat(check.code()).isZero();
        assertThat(baseline("show").out()).contains("coverage.info: not known: no coverage evidence is given");
        baseline("create", "--update");
        assertThat(lines()).contains(covered);
    }

    @Test
    void thePolicyOfTheCommitDecidesWhatIsFound() throws IOException {
        repository
                .write(".github/guardrail.yaml", "version: 1\nrules: {workflows/unpinned-action: off}\n")
                .commit("Off");
        assertThat(baseline("create").out()).isEqualTo("there is no open finding to accept\n");
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create --update", "prune", "show", "check"})
    void aBaselineWithAMistakeIsRefused(String command) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "# guardrail-baseline/1\nnonsense\n");
        Invocation refused = baseline(command.split(" ", -1));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.error()).startsWith("guardrail: " + BASELINE + ":2: expected a guardrail");
        assertThat(Files.readString(file())).endsWith("nonsense\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create --update", "prune", "show"})
    void aBaselineBehindALinkIsNeitherReadNorWritten(String command) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve(".git/elsewhere"));
        Files.createSymbolicLink(folder.resolve(".github/guardrail"), elsewhere);
        Invocation refused = baseline(command.split(" ", -1));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.error()).contains("`.github/guardrail` is a symbolic link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void headAndWorkTreeExcludeEachOther() {
        Invocation refused = baseline("show", "--head", "HEAD", "--worktree");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.error()).contains("`--head` and `--worktree` cannot be used together");
    }

    private Path file() {
        return folder.resolve(BASELINE);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private static String commit(String line) {
        return Pattern.compile(" ").splitAsStream(line).reduce((a, b) -> b).orElseThrow();
    }

    private Invocation baseline(String... arguments) {
        List<String> all = new ArrayList<>(List.of("baseline", arguments[0], "--repo", folder.toString()));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return Invocation.of(all.toArray(String[]::new));
    }
}
