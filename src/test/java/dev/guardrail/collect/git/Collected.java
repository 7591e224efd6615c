package dev.guardrail.collect.git;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.fact.UnsearchedFile;
import java.nio.file.Path;
import java.util.List;

/** The facts of a range, by their types. */
record Collected(List<Fact> facts) {

    static Collected of(Path dir, RangeRequest request) {
        try (GitRepository repository = GitRepository.open(dir)) {
            return new Collected(repository.collect(repository.resolve(request)));
        }
    }

    /** What the last commit changed. */
    static Collected ofLastCommit(TestRepository repository) {
        return of(repository.dir(), RangeRequest.between("HEAD^", "HEAD"));
    }

    static Collected ofWorktree(TestRepository repository) {
        return of(repository.dir(), RangeRequest.worktree());
    }

    GitRange range() {
        return all(GitRange.class).get(0);
    }

    List<Commit> commits() {
        return all(Commit.class);
    }

    List<ChangedFile> files() {
        return all(ChangedFile.class);
    }

    /** Per file: its status, what was added and deleted, and its path; as short as {@code git diff --numstat} is. */
    List<String> summary() {
        return files().stream()
                .map(file -> file.status().name().charAt(0) + " "
                        + (file.binary() ? "- -" : file.added() + " " + file.deleted()) + " "
                        + (file.oldPath().equals(file.path()) ? "" : file.oldPath() + " => ")
                        + file.path())
                .toList();
    }

    List<String> unsearched() {
        return all(UnsearchedFile.class).stream()
                .map(file -> file.path() + ": " + file.reason())
                .toList();
    }

    List<String> added() {
        return all(AddedLine.class).stream()
                .map(line -> line.place() + ":" + line.text())
                .toList();
    }

    List<String> removed() {
        return all(RemovedLine.class).stream()
                .map(line -> line.place() + ":" + line.text())
                .toList();
    }

    List<Gap> gaps() {
        return all(Gap.class);
    }

    private <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
