package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a range in which there is nothing to judge. */
class EmptyRangeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --base HEAD                 | 3 | pending: The range HEAD...HEAD is empty, so nothing was judged. Use --allow-empty if that is expected.
            --range main..main          | 3 | pending: The range main..main is empty, so nothing was judged. Use --allow-empty if that is expected.
            --base HEAD --allow-empty   | 0 | green: The range HEAD...HEAD is empty, so nothing was judged.
            --base HEAD --fail-on never | 0 | pending: The range HEAD...HEAD is empty, so nothing was judged. Use --allow-empty if that is expected.
            --worktree                  | 0 | green: The work tree is that of HEAD, so nothing was judged.
            --staged                    | 0 | green: Nothing is staged, so nothing was judged.
            """)
    void anEmptyRangeSaysThatNothingWasJudged(String options, int code, String verdict)
            throws IOException, GitAPIException {
        Scenario.named("broken-workflow").build(folder);

        Invocation quiet = audit("-q " + options);

        assertThat(quiet.out()).isEqualTo(verdict + "\n");
        assertThat(quiet.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--base HEAD", "--staged", "--worktree"})
    void noGatePassesWhereNothingWasJudged(String options) throws IOException, GitAPIException {
        Scenario.named("clean").build(folder);
        Path policy = Files.writeString(folder.resolve(".git/policy.yaml"), "version: 1\nrequire: [tests, coverage]\n");

        String given = options + " --policy " + policy;
        assertThat(audit(given).out()).contains("so nothing was judged").doesNotContain(" pass ", "missing evidence");
        assertThat(audit("--format json " + given).out())
                .contains("so nothing was judged")
                .doesNotContain("\"pass\"", "\"status\" : \"pending\"");
        assertThat(audit("--format markdown " + given).out())
                .contains("so nothing was judged")
                .doesNotContain("| pass |");
    }

    @Test
    void whereThePolicyCountsDebtTheHeadIsJudgedAllTheSame() throws IOException, GitAPIException {
        Scenario.named("weakened").build(folder);
        Path policy = Files.writeString(folder.resolve(".git/policy.yaml"), "version: 1\nscope: all\n");

        assertThat(audit("-q --base HEAD --policy " + policy).out()).startsWith("red: ");
    }

    @Test
    void commitsThatChangeNoFileAreNoMistake() throws IOException, GitAPIException {
        Scenario.named("clean").build(folder);
        try (Git git = Git.open(folder.toFile())) {
            git.commit()
                    .setMessage("Try again")
                    .setAuthor("Ada", "ada@example.org")
                    .setCommitter("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
        }

        assertThat(audit("-q --base HEAD~1"))
                .isEqualTo(new Invocation(0, "green: The range changes no file, so nothing was judged.\n", ""));
    }

    @Test
    void aMergeThatIsTheLastCommitIsNotSaidToBeAlone() {
        TestRepository repository = TestRepository.init(folder);
        repository.write("a.txt", "a\n").commit("Base");
        repository.git("checkout", "-q", "-b", "side");
        repository.write("b.txt", "b\n").commit("Side");
        repository.git("checkout", "-q", "main");
        repository.git("merge", "-q", "--no-ff", "-m", "Merge", "side");

        assertThat(audit("").out())
                .contains("Last commit only, with what it merges: no range was")
                .contains("2 commits, 1 file, +1 -0");
    }

    @Test
    void aRangeThatIsTheLastCommitAloneIsSaidToBe() throws IOException, GitAPIException {
        Scenario.named("clean").build(folder);
        try (Git git = Git.open(folder.toFile())) {
            git.checkout().setName("main").call();
        }
        String caveat = "Last commit only: no range was named";

        assertThat(audit("-q").out()).contains(caveat);
        assertThat(audit("").out()).contains(caveat);
        assertThat(audit("--format markdown").out()).contains(caveat);
        assertThat(audit("--format json").out()).contains(caveat, "\"kind\" : \"last-commit\"");
        assertThat(audit("-q --base HEAD~1").out()).doesNotContain("last commit");
    }

    private Invocation audit(String options) {
        return Invocation.of(("audit --repo " + folder + " " + options).strip().split(" +"));
    }
}
