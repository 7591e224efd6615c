package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.RevertedCommit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevertsTest {

    private static final String SOURCE = "src/a.py";
    private static final String TESTS = "tests/test_a.py";
    private static final String OLD = "def a():\n    return 1\n";
    private static final String NEW = "def a():\n    return 2\n";

    @TempDir
    Path dir;

    private TestRepository repository;
    private String change;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
        repository.write(SOURCE, OLD).write(TESTS, "").commit("first");
        change = repository
                .write(SOURCE, NEW)
                .write(TESTS, "def test_a():\n    assert a() == 2\n")
                .commit("Return two (#7)");
    }

    @Test
    void aCommitIsTakenBackWhereItsSourceFilesAreAsTheyWere() {
        repository.write(SOURCE, OLD).write(TESTS, "").commit("Back\n\nThis reverts commit " + change + ".");

        assertThat(reverted()).containsExactly(change);
    }

    @Test
    void aCommitIsFoundByItsSubject() {
        repository.write(SOURCE, OLD).commit("Revert \"Return two\" (#8)");

        assertThat(reverted()).containsExactly(change);
    }

    @Test
    void aCommitIsTakenBackWhereItsFileWasChangedOtherwiseSince() {
        repository.write(SOURCE, NEW + "\nB = 3\n").commit("Add B");
        repository.write(SOURCE, OLD + "\nB = 3\n").commit("Revert \"Return two\"");

        assertThat(reverted()).containsExactly(change);
    }

    @Test
    void aMessageAloneTakesNothingBack() {
        repository.write(TESTS, "").commit("Revert \"Return two\"\n\nThis reverts commit " + change + ".");

        assertThat(reverted()).isEmpty();
    }

    @Test
    void aCommitThatComesBackInAnotherFormIsNotTakenBack() {
        repository.write(SOURCE, OLD).commit("Revert \"Return two\"");
        repository.write(SOURCE, "def a():\n    return  2\n").commit("Tidy up");

        assertThat(reverted("HEAD~2...HEAD")).isEmpty();
    }

    @Test
    void aCommitOfTheRangeItselfIsNotTakenBack() {
        repository.write(SOURCE, OLD).commit("Revert \"Return two\"");

        assertThat(reverted("HEAD~2...HEAD")).isEmpty();
    }

    private List<String> reverted() {
        return reverted("HEAD~1...HEAD");
    }

    private List<String> reverted(String range) {
        try (GitRepository git = GitRepository.open(dir)) {
            return git.reverted(git.resolve(RangeRequest.parse(range))).stream()
                    .map(RevertedCommit::sha)
                    .toList();
        }
    }
}
