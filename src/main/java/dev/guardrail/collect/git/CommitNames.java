package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What names in a text stand for in a repository, where a wrong name is an answer and no mistake. */
public final class CommitNames {

    private final Repository repository;
    private final Revisions revisions;
    /** An audit with thousands of claims asks for those of a few commits. */
    private final Map<String, List<String>> parents = new ConcurrentHashMap<>();

    CommitNames(Repository repository, Revisions revisions) {
        this.repository = repository;
        this.revisions = revisions;
    }

    /** The full id of the commit that a name stands for; empty where it stands for none, or for several. */
    public Optional<String> find(String name) {
        return GitRepository.reading(() -> {
            try {
                return revisions.find(name).map(RevCommit::name);
            } catch (UnusableInputException ambiguous) {
                return Optional.empty();
            }
        });
    }

    /** The full id of the commit that a tag names. */
    public Optional<String> tag(String name) {
        return GitRepository.reading(() -> {
            Ref tag = repository.exactRef(Constants.R_TAGS + name);
            return tag == null ? Optional.empty() : find(Constants.R_TAGS + name);
        });
    }

    /** The full id of the commit that a branch ends at, here or at the remote {@code origin}. */
    public Optional<String> branch(String name) {
        return GitRepository.reading(() -> {
            for (String folder :
                    List.of(Constants.R_HEADS, Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/")) {
                if (Repository.isValidRefName(folder + name) && repository.exactRef(folder + name) != null) {
                    return find(folder + name);
                }
            }
            return Optional.empty();
        });
    }

    /** The full id of the commit from which two commits went apart. */
    public Optional<String> mergeBase(String one, String other) {
        return GitRepository.reading(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                return revisions
                        .mergeBase(
                                walk.parseCommit(repository.resolve(one)), walk.parseCommit(repository.resolve(other)))
                        .map(RevCommit::name);
            }
        });
    }

    /**
     * A commit with the first line of its message; a merge with the branch that it names.
     *
     * @param id the full id
     */
    public record Titled(String id, String subject) {}

    /** A commit and its first parents, the newest first. */
    public List<Titled> firstParents(String id, int limit) {
        return GitRepository.reading(() -> {
            List<Titled> found = new ArrayList<>();
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit at = walk.parseCommit(repository.resolve(id));
                while (found.size() < limit) {
                    found.add(new Titled(at.name(), at.getShortMessage()));
                    if (at.getParentCount() == 0) {
                        break;
                    }
                    at = walk.parseCommit(at.getParent(0));
                }
            }
            return found;
        });
    }

    /** The tags by their names, with the full ids of their commits. */
    public Map<String, String> tags() {
        return GitRepository.reading(() -> {
            Map<String, String> tags = new TreeMap<>();
            for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                find(tag.getName()).ifPresent(id -> tags.put(tag.getName().substring(Constants.R_TAGS.length()), id));
            }
            return tags;
        });
    }

    /** The full ids of the parents of a commit. */
    public List<String> parents(String id) {
        return parents.computeIfAbsent(id, this::readParents);
    }

    private List<String> readParents(String id) {
        return GitRepository.reading(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(repository.resolve(id));
                return Arrays.stream(commit.getParents()).map(RevCommit::name).toList();
            }
        });
    }

    /** The full id of the tree of a commit. */
    public String tree(String id) {
        return GitRepository.reading(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                return walk.parseCommit(repository.resolve(id)).getTree().name();
            }
        });
    }

    /** Whether a commit is in the history of another one, or is that one. */
    public boolean isInHistory(String id, String of) {
        return GitRepository.reading(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                return walk.isMergedInto(
                        walk.parseCommit(repository.resolve(id)), walk.parseCommit(repository.resolve(of)));
            }
        });
    }

    /** The last commit in the history of another one that touches a file. */
    public Optional<String> lastTouching(String path, String until) {
        return GitRepository.reading(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
                walk.markStart(walk.parseCommit(repository.resolve(until)));
                RevCommit last = next(walk);
                return Optional.ofNullable(last).map(RevCommit::name);
            }
        });
    }

    private static @org.jspecify.annotations.Nullable RevCommit next(RevWalk walk) throws IOException {
        return walk.next();
    }
}
