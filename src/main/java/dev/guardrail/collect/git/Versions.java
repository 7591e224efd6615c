package dev.guardrail.collect.git;

import dev.guardrail.collect.CommittedFiles;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;

/** Reads the files of commits, of the index and of the work tree. Its snapshots can be read until it is closed. */
final class Versions implements AutoCloseable {

    private final Repository repository;
    private final GitEnvironment environment;
    private final List<ObjectReader> readers = new ArrayList<>();
    private final Map<String, VersionSnapshot> commits = new LinkedHashMap<>();

    Versions(Repository repository, GitEnvironment environment) {
        this.repository = repository;
        this.environment = environment;
    }

    /**
     * The files of a commit, read once: several collectors ask for the same two commits. Of the second one, only the trees
     * that differ from those of the first are read.
     */
    VersionSnapshot commit(String commit) throws IOException {
        VersionSnapshot known = commits.get(commit);
        if (known != null) {
            return known;
        }
        ObjectReader reader = reader();
        AbstractTreeIterator tree = Trees.open(repository, reader, commit);
        Optional<Map.Entry<String, VersionSnapshot>> first =
                commits.entrySet().stream().findFirst();
        VersionSnapshot read;
        if (first.isPresent()) {
            AbstractTreeIterator before =
                    Trees.open(repository, reader, first.get().getKey());
            read = first.get().getValue().with(Trees.changes(reader, before, tree));
        } else {
            read = new VersionSnapshot(Trees.files(reader, tree));
        }
        commits.put(commit, read);
        return read;
    }

    VersionSnapshot head(Range range) throws IOException {
        String head = range.described().head();
        return switch (range.described().kind()) {
            case WORKTREE ->
                new VersionSnapshot(worktree(reader(), range).stream()
                        .map(PathChange::after)
                        .toList());
            case STAGED -> new VersionSnapshot(staged(reader()).files());
            case NAMED, BRANCH, LAST_COMMIT -> commit(head);
        };
    }

    /** Every file of a commit, by path. */
    List<StoredFile> stored(String commit) throws IOException {
        ObjectReader reader = reader();
        return Trees.files(reader, Trees.open(repository, reader, commit)).stream()
                .map(StoredFile::new)
                .toList();
    }

    CommittedFiles committed(Range range) throws IOException {
        VersionSnapshot head = commit(range.described().head());
        List<Snapshot.Entry> tracked = new ArrayList<>(head.files(path -> true));
        if (range.described().kind().isUncommitted()) {
            tracked.addAll(index(reader()).files());
        }
        return new CommittedFiles(head, tracked);
    }

    /** The changed files and lines, and their gaps. */
    List<Fact> changes(Range range) throws IOException {
        String base = range.described().base();
        String head = range.described().head();
        try (ObjectReader reader = repository.newObjectReader()) {
            List<PathChange> changes = switch (range.described().kind()) {
                case WORKTREE ->
                    worktree(reader, range).stream().filter(Trees::isReal).toList();
                case STAGED -> staged(reader).comparedWith(head);
                case NAMED, BRANCH, LAST_COMMIT ->
                    Trees.changes(reader, Trees.open(repository, reader, base), Trees.open(repository, reader, head));
            };
            String before = switch (range.described().kind()) {
                case WORKTREE, STAGED -> head;
                case NAMED, BRANCH, LAST_COMMIT -> base;
            };
            return ChangeCollector.collect(Renames.join(changes), GeneratedFiles.of(repository, reader, before));
        }
    }

    /** A reader that is closed with these versions. */
    ObjectReader reader() {
        ObjectReader reader = repository.newObjectReader();
        readers.add(reader);
        return reader;
    }

    /** Every file of the commit that is checked out or of the work tree, with the buffers of a range in it. */
    private List<PathChange> worktree(ObjectReader reader, Range range) throws IOException {
        List<PathChange> files = new WorktreeFiles(
                        repository,
                        reader,
                        index(reader),
                        range.buffers().texts().keySet())
                .comparedWith(range.described().head());
        return new Buffered(range.buffers()).over(files);
    }

    private StagedFiles staged(ObjectReader reader) throws IOException {
        return new StagedFiles(repository, reader, index(reader));
    }

    private Index index(ObjectReader reader) throws IOException {
        return Index.read(repository, reader, environment.index(repository));
    }

    @Override
    public void close() {
        readers.forEach(ObjectReader::close);
    }
}
