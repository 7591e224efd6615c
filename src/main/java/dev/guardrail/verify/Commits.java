package dev.guardrail.verify;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.CommitNames.Titled;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commits that an audit can speak of. */
public interface Commits {

    /** Those of a repository. */
    static Commits of(GitRepository repository) {
        return new GitCommits(repository);
    }

    /**
     * Two commits that are in no repository, such as those of a rule's case.
     *
     * @param range the facts of the change between them, with its ends
     */
    static Commits of(Snapshot base, Snapshot head, List<Fact> range) {
        return new TwoCommits(base, head, range);
    }

    /** The full id of the commit that a name stands for; empty where it stands for none, or for several. */
    Optional<String> find(String name);

    /** The full id of the commit that a tag names. */
    Optional<String> tag(String name);

    /** The full ids of the parents of a commit. */
    List<String> parents(String id);

    /** Whether a commit is in the history of another one, or is that one. */
    boolean isInHistory(String id, String of);

    /** The full id of the commit that a branch ends at, here or at the remote {@code origin}. */
    default Optional<String> branch(String name) {
        return Optional.empty();
    }

    /** The full id of the commit from which two commits went apart. */
    default Optional<String> mergeBase(String one, String other) {
        return Optional.empty();
    }

    /** The files of a commit. */
    Optional<Snapshot> files(String id);

    /**
     * The facts of the difference between two commits: its commits, its changed files and its lines.
     *
     * @param base the full id of a commit; empty for the empty tree
     */
    List<Fact> between(String base, String head);

    /** A commit and its first parents, the newest first; none where only two commits are known. */
    default List<Titled> firstParents(String id, int limit) {
        return List.of();
    }

    /** The tags by their names, with the full ids of their commits. */
    default Map<String, String> tags() {
        return Map.of();
    }

    /** What is equal for commits with the same files. */
    default String tree(String id) {
        return id;
    }
}
