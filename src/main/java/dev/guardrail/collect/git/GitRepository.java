package dev.guardrail.collect.git;

import dev.guardrail.Interruption;
import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.CommittedFiles;
import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A git repository, read without a git process and without the settings of the user or the machine.
 *
 * <p>One thread uses it; any thread may read its snapshots until it is closed. Paths are text as far as they are UTF-8;
 * any other byte becomes a backslash and three octal digits, as git shows it.
 */
public final class GitRepository implements AutoCloseable {

    static {
        IsolatedSystemReader.install();
    }

    private final Path directory;
    private final Repository repository;
    private final GitEnvironment environment;
    private final Revisions revisions;
    private final Versions versions;

    private GitRepository(Path directory, Repository repository, GitEnvironment environment) throws IOException {
        this.directory = directory;
        this.environment = environment;
        this.repository = repository;
        this.revisions = new Revisions(repository);
        this.versions = new Versions(repository, environment);
    }

    /**
     * Opens the repository around a directory: a bare repository, or the repository of a work tree, a linked work tree
     * or a submodule.
     *
     * @throws UnusableInputException if there is none, or none that can be read
     */
    public static GitRepository open(Path dir) {
        return open(dir, RepositoryFinder.around(dir), GitEnvironment.NOTHING);
    }

    /**
     * Opens the repository that git would use in the current directory, or the repository around another directory.
     *
     * @param dir the other directory; environment variables about a repository that is not around it are ignored
     * @throws UnusableInputException if there is none, or none that can be read
     */
    public static GitRepository open(Optional<Path> dir, GitEnvironment environment) {
        Path current = Path.of("").toAbsolutePath();
        if (dir.isEmpty()) {
            RepositoryFinder.around(current);
            return open(environment.opened(current), environment.builder(current), environment);
        }
        GitRepository named = open(dir.get());
        if (!environment.isAbout(named.repository.getDirectory(), current)) {
            return named;
        }
        named.close();
        return open(dir.get(), RepositoryFinder.around(dir.get()), environment);
    }

    private static GitRepository open(Path dir, FileRepositoryBuilder builder, GitEnvironment environment) {
        Repository repository = RepositoryFinder.open(dir, builder, environment);
        return reading(() -> new GitRepository(dir, repository, environment));
    }

    /**
     * Finds the commits of a range.
     *
     * @throws UnusableInputException if a revision is unknown, history is missing, or there is nothing to compare with
     */
    public Range resolve(RangeRequest request) {
        return reading(() -> {
            Range range = new RangeResolver(repository, revisions).resolve(request);
            // Git, too, must run in the work tree for commands about it.
            if (range.described().kind() == RangeKind.WORKTREE && worktree().isEmpty()) {
                throw new UnusableInputException(RepositoryFinder.name(directory)
                        + " is outside the work tree that the repository's `core.worktree` names;"
                        + " name that work tree with `--repo`");
            }
            return range;
        });
    }

    /**
     * The range, its commits (children before parents), the changed files, the added and the removed lines (by path and
     * line) and the gaps. Lines and renames equal those of {@code git diff -M}.
     *
     * <p>A line's text is decoded as UTF-8, with replacements for invalid bytes, and without its end: a line feed, and
     * a carriage return before it. Binary files have no lines. A file over 20 MB that is not binary has no lines
     * either, and a gap says so.
     */
    public List<Fact> collect(Range range) {
        return reading(() -> {
            List<Fact> history = new CommitCollector(repository, revisions).collect(range);
            List<Fact> changes = versions.changes(range);
            List<Fact> facts = new ArrayList<>();
            facts.add(range.described());
            history.stream().filter(Commit.class::isInstance).forEach(facts::add);
            facts.addAll(changes);
            history.stream().filter(Gap.class::isInstance).forEach(facts::add);
            return List.copyOf(facts);
        });
    }

    /** What this clone has of the history. */
    public ClonedHistory cloned() {
        return new ClonedHistory(repository, revisions);
    }

    /** What records and proofs need besides facts. */
    public GitRecords records() {
        return new GitRecords(repository, versions);
    }

    /** What names in a text stand for. */
    public CommitNames names() {
        return new CommitNames(repository, revisions);
    }

    /** The ids of the commits in the history of a range's head but not in that of its base, parents before children. */
    public List<String> commits(Range range) {
        return reading(() -> new CommitCollector(repository, revisions).ids(range));
    }

    /**
     * The commits on the first-parent line up to a revision.
     *
     * @param since the oldest of them; all of the line where it is empty
     * @throws UnusableInputException if a revision is unknown, or {@code since} is not on the line
     */
    public History history(Optional<String> since, String until) {
        return reading(() -> new History(repository, revisions, since, until));
    }

    /**
     * The range of one commit, which is compared with its first parent or, for a root commit, with the empty tree.
     *
     * @throws UnusableInputException if the parent is missing
     */
    public Range only(String commit) {
        return reading(() -> new RangeResolver(repository, revisions).only(commit));
    }

    /** The same repository with files of its own to close. */
    public GitRepository again() {
        return reading(() -> {
            GitRepository again = new GitRepository(directory, repository, environment);
            repository.incrementOpen();
            return again;
        });
    }

    /**
     * The files of the commit that the person named as the base. A change must not choose its judge by leaving that branch
     * before the judge was there.
     */
    public Snapshot tip(Range range) {
        return range.tip().isEmpty() ? base(range) : commit(range.tip()).orElseGet(() -> base(range));
    }

    /** The files of the commit with a full id, if this repository has it. */
    public Optional<Snapshot> commit(String id) {
        return reading(() -> {
            try {
                return Optional.of(versions.commit(id));
            } catch (MissingObjectException | IncorrectObjectTypeException e) {
                return Optional.empty();
            }
        });
    }

    /** The files at the base; none where the base is the empty tree. */
    public Snapshot base(Range range) {
        return reading(() -> versions.commit(range.described().base()));
    }

    /** The files at the head: those of its commit, or those of the index or the work tree at the time of the call. */
    public Snapshot head(Range range) {
        return reading(() -> versions.head(range));
    }

    /**
     * The work tree, if the head of a range is checked out in it. A range of staged changes or with buffers has none: its
     * lines may differ from those of the work tree.
     */
    public Optional<Path> checkedOut(Range range) {
        return reading(() -> {
            ObjectId checkedOut = repository.isBare() ? null : repository.resolve(Constants.HEAD);
            return checkedOut != null
                            && range.isOnDisk()
                            && checkedOut.name().equals(range.described().head())
                    ? worktree()
                    : Optional.empty();
        });
    }

    /** The configured address of the remote {@code origin}. It may contain credentials. */
    public Optional<String> origin() {
        return Optional.ofNullable(repository.getConfig().getString("remote", "origin", "url"));
    }

    /** The folder of the repository, without links: of a work tree beside others, its own. */
    public Path folder() {
        return reading(() -> repository.getDirectory().toPath().toRealPath());
    }

    /** The work tree around the opened directory; empty where the settings name a work tree elsewhere. */
    public Optional<Path> worktree() {
        return reading(() -> {
            if (repository.isBare()) {
                return Optional.empty();
            }
            if (environment.worktree().isPresent()) {
                return environment.worktree();
            }
            Path git = repository.getDirectory().toPath().toRealPath();
            Path opened = directory.toRealPath();
            Path inside = opened.startsWith(git) && git.getParent() != null ? git.getParent() : opened;
            Path worktree = repository.getWorkTree().toPath();
            return Files.isDirectory(worktree) && inside.startsWith(worktree.toRealPath())
                    ? Optional.of(worktree)
                    : Optional.empty();
        });
    }

    /** The files of the work tree, whether they are committed or not, without ignored ones. */
    public Snapshot worktreeFiles() {
        return reading(() -> {
            String head = revisions.isUnborn() ? "" : revisions.checkedOut().name();
            return versions.head(new Range(new GitRange("", RangeKind.WORKTREE, head, head, head)));
        });
    }

    /** The commit that is checked out, as the end of a range that begins with nothing. */
    public Range checkedOut() {
        return reading(() -> new Range(
                new GitRange("HEAD", RangeKind.NAMED, "", revisions.checkedOut().name(), "")));
    }

    /** The files that the head of a range has committed; for uncommitted changes, also the files of the index. */
    public CommittedFiles committed(Range range) {
        return reading(() -> versions.committed(range));
    }

    /** The commits of the base's history that a range of commits reverts. */
    public List<RevertedCommit> reverted(Range range) {
        return reading(() -> {
            TakenBack files = new TakenBack(
                    versions.commit(range.described().base()),
                    versions.commit(range.described().head()));
            return new RevertCollector(repository, versions.reader(), files).collect(range);
        });
    }

    @Override
    public void close() {
        versions.close();
        repository.close();
    }

    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | UncheckedIOException e) {
            // An interruption closes files that are being read.
            Interruption.ofCurrent().check();
            throw new UnusableInputException("the git repository cannot be read: " + RepositoryFinder.firstLine(e), e);
        }
    }
}
