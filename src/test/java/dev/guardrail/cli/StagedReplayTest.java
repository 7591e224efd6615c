package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The commits of a history, each one staged on its parent again, are judged as they are as ranges. */
class StagedReplayTest {

    @TempDir
    private Path folder;

    @Test
    void everyCommitOfAHistoryIsJudgedTheSameWhenItIsStaged() {
        TestRepository repository = TestRepository.init(folder);
        repository.write("src/a.py", "import os\n").commit("begin");
        repository
                .write(".github/workflows/ci.yml", "on: push\njobs: {t: {runs-on: x, steps: [{run: pytest}]}}\n")
                .commit("a workflow");
        repository
                .write(
                        ".github/workflows/ci.yml",
                        "on: push\njobs: {t: {runs-on: x, steps: [{run: pytest || true}]}}\n")
                .write("tests/test_a.py", "def test_a():\n    assert True\n")
                .commit("a failure that is hidden");
        repository.shell("git mv src/a.py src/b.py");
        repository.commit("a rename");
        repository.git("checkout", "-q", "-b", "side", "HEAD~2");
        repository.write("requirements.txt", "requests==2.0\n").commit("a dependency");
        repository.git("checkout", "-q", "main");
        repository.git("merge", "-q", "--no-ff", "-m", "a merge", "side");
        repository.delete("tests/test_a.py").commit("a test less");

        assertThat(replay(repository, 100)).isEqualTo(6);
    }

    /** {@code -Dguardrail.replay=DIR} replays 200 commits of a clone, whose {@code HEAD} and index change. */
    @Test
    @EnabledIfSystemProperty(named = "guardrail.replay", matches = ".+")
    void everyCommitOfACloneIsJudgedTheSameWhenItIsStaged() {
        assertThat(replay(TestRepository.at(Path.of(System.getProperty("guardrail.replay"))), 200))
                .isEqualTo(200);
    }

    /** The number of commits that were replayed. */
    private static int replay(TestRepository repository, int most) {
        List<String> commits = repository
                .git("rev-list", "--min-parents=1", "-n", String.valueOf(most), "HEAD")
                .lines()
                .toList();
        SoftAssertions differences = new SoftAssertions();
        for (String commit : commits) {
            repository.git("update-ref", "--no-deref", "HEAD", commit + "^");
            repository.git("read-tree", commit);
            differences
                    .assertThatCode(() -> new StagedIndex(repository).judged(commit))
                    .as(commit)
                    .doesNotThrowAnyException();
        }
        differences.assertAll();
        return commits.size();
    }
}
