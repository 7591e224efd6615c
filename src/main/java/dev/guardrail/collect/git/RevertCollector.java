package dev.guardrail.collect.git;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.fact.FileKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the commits that a range reverts. Commit messages name the candidates; the source files decide. */
final class RevertCollector {

    /** The line that {@code git revert} writes. */
    private static final Pattern REVERTS = Pattern.compile("\\bThis reverts commit ([0-9a-f]{40})\\b");

    /** The title that GitHub writes, which names the reverted commit by its subject alone. */
    private static final Pattern TITLE = Pattern.compile("Revert \"(.+)\".*");

    private static final Pattern PULL_REQUEST = Pattern.compile(" \\(#\\d+\\)$");

    /** At most so many named commits are examined. */
    private static final int LIMIT = 50;

    /** At most so many commits before the range are searched for a subject. */
    private static final int HISTORY = 2000;

    private final Repository repository;
    private final ObjectReader reader;
    private final TakenBack files;

    /**
     * Creates a collector for one range.
     *
     * @param files decides for each file whether the range reverts a commit in it
     */
    RevertCollector(Repository repository, ObjectReader reader, TakenBack files) {
        this.repository = repository;
        this.reader = reader;
        this.files = files;
    }

    /** The commits that a range reverts; none where its head is not committed. */
    List<RevertedCommit> collect(Range range) throws IOException {
        List<RevertedCommit> reverted = new ArrayList<>();
        if (range.isFromNothing() || range.described().kind().isUncommitted()) {
            return reverted;
        }
        Set<String> named = named(range);
        if (named.isEmpty()) {
            return reverted;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit base =
                    walk.parseCommit(ObjectId.fromString(range.described().base()));
            for (String sha : named) {
                reverted(walk, base, sha).ifPresent(reverted::add);
            }
        }
        return reverted;
    }

    private Set<String> named(Range range) throws IOException {
        Set<String> named = new LinkedHashSet<>();
        Set<String> titles = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            range.begin(walk);
            for (RevCommit commit = walk.next(); commit != null && named.size() < LIMIT; commit = walk.next()) {
                Matcher matcher = REVERTS.matcher(commit.getFullMessage());
                while (matcher.find() && named.size() < LIMIT) {
                    named.add(matcher.group(1));
                }
                Matcher title = TITLE.matcher(commit.getShortMessage());
                if (title.matches()) {
                    titles.add(plain(title.group(1)));
                }
            }
            named.addAll(titled(titles, range));
        } catch (MissingObjectException e) {
            // The clone ends within the range; CommitCollector reports a gap.
        }
        return named;
    }

    private List<String> titled(Set<String> titles, Range range) throws IOException {
        List<String> titled = new ArrayList<>();
        if (titles.isEmpty()) {
            return titled;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(
                    walk.parseCommit(ObjectId.fromString(range.described().base())));
            RevCommit commit = walk.next();
            for (int i = 0; commit != null && i < HISTORY && titled.size() < LIMIT; i++) {
                if (titles.contains(plain(commit.getShortMessage()))) {
                    titled.add(commit.name());
                }
                commit = walk.next();
            }
        }
        return titled;
    }

    /** The subject without the pull request number that GitHub adds. */
    private static String plain(String subject) {
        return PULL_REQUEST.matcher(subject.strip()).replaceFirst("");
    }

    /** A commit that is reverted, if the base's history has it: any other commit may have been made up. */
    private Optional<RevertedCommit> reverted(RevWalk walk, RevCommit base, String sha) throws IOException {
        try {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(sha));
            if (commit.getParentCount() != 1 || !walk.isMergedInto(commit, base)) {
                return Optional.empty();
            }
            String parent = commit.getParent(0).name();
            List<PathChange> changes =
                    Trees.changes(reader, Trees.open(repository, reader, parent), Trees.open(repository, reader, sha));
            RevertedCommit taken = new RevertedCommit(
                    sha,
                    new VersionSnapshot(changes.stream().map(PathChange::before).toList()),
                    new VersionSnapshot(changes.stream().map(PathChange::after).toList()));
            List<String> sources = changes.stream()
                    .map(PathChange::path)
                    .filter(path -> FileKinds.of(path) == FileKind.SOURCE)
                    .toList();
            return Optional.of(taken)
                    .filter(commitTaken ->
                            !sources.isEmpty() && sources.stream().allMatch(path -> files.in(path, commitTaken)));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }
}
