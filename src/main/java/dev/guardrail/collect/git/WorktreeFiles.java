package dev.guardrail.collect.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Compares a work tree with the checked out commit: tracked files, and new files unless they are ignored. A file that an
 * editor has not saved yet is an empty one.
 */
final class WorktreeFiles {

    private static final int COMMIT = 0;
    private static final int INDEX = 1;
    private static final int FILES = 2;

    private final Repository repository;
    private final ObjectReader reader;
    private final Path root;
    private final Index index;
    private final Set<String> leftOut;
    private final Set<String> unsaved;

    /** Those of a repository, with files at the paths of some buffers, too. */
    WorktreeFiles(Repository repository, ObjectReader reader, Index index, Set<String> unsaved) {
        this.repository = repository;
        this.reader = reader;
        this.root = repository.getWorkTree().toPath();
        this.index = index;
        this.leftOut = index.leftOut();
        this.unsaved = unsaved;
    }

    /** Every file of the commit or of the work tree, changed or not. */
    List<PathChange> comparedWith(String commit) throws IOException {
        List<PathChange> all = new ArrayList<>();
        try (TreeWalk walk = new WithoutFilters(repository, reader)) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(Trees.open(repository, reader, commit));
            walk.addTree(new DirCacheIterator(index.all()));
            FileTreeIterator files = unsaved.isEmpty()
                    ? new FileTreeIterator(repository, WorktreeFiles::mode)
                    : new UnsavedTree(repository, WorktreeFiles::mode, unsaved);
            files.setDirCacheIterator(walk, INDEX);
            walk.addTree(files);
            while (walk.next()) {
                if (isIgnored(walk)) {
                    continue;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                } else {
                    all.add(new PathChange(Trees.version(walk, COMMIT, reader), inWorktree(walk)));
                }
            }
        }
        return all;
    }

    /** The mode of a file. JGit asks for it before it opens any file. */
    private static FileMode mode(File file, FS.Attributes attributes) {
        GitFiles.checkRules(file.toPath());
        return FileTreeIterator.DefaultFileModeStrategy.INSTANCE.getMode(file, attributes);
    }

    private boolean isIgnored(TreeWalk walk) throws IOException {
        boolean known = walk.getRawMode(COMMIT) != 0 || walk.getRawMode(INDEX) != 0;
        FileTreeIterator file = walk.getTree(FILES, FileTreeIterator.class);
        return !known && file != null && (file.isEntryIgnored() || isSpecial(file));
    }

    /**
     * Whether a file is a pipe, a socket or a device, which git ignores: reading a pipe waits for a writer, maybe for
     * ever.
     */
    private boolean isSpecial(FileTreeIterator file) throws IOException {
        Path path = root.resolve(file.getEntryPathString());
        return file.getEntryFileMode() != FileMode.GITLINK
                && file.getEntryLength() == 0
                && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isOther();
    }

    private Version inWorktree(TreeWalk walk) throws IOException {
        FileTreeIterator file = walk.getTree(FILES, FileTreeIterator.class);
        DirCacheIterator index = walk.getTree(INDEX, DirCacheIterator.class);
        if (file == null || isSpecial(file)) {
            return isLeftOut(walk, index) ? Trees.version(walk, INDEX, reader) : Version.ABSENT;
        }
        FileMode mode =
                UnsavedTree.isUnsaved(file) && index != null ? index.getEntryFileMode() : file.getIndexFileMode(index);
        if (mode == FileMode.GITLINK) {
            GitFiles.checkNested(root.resolve(file.getEntryPathString()), file.getEntryPathString());
        }
        Version.Bytes bytes = mode == FileMode.GITLINK
                ? Version.Bytes.NONE
                : new WorktreeBytes(root, file.getEntryPathString(), mode == FileMode.SYMLINK, file.getEolStreamType());
        return new Version(RepositoryPath.decode(walk.getRawPath()), mode, file.getEntryObjectId(), bytes);
    }

    /** Whether a tracked file is missing on purpose: outside a sparse checkout, or a submodule that was not fetched. */
    private boolean isLeftOut(TreeWalk walk, @Nullable DirCacheIterator index) {
        if (index == null) {
            return false;
        }
        boolean submodule = walk.getFileMode(INDEX) == FileMode.GITLINK
                && Files.isDirectory(root.resolve(walk.getPathString()), LinkOption.NOFOLLOW_LINKS);
        return submodule || leftOut.contains(RepositoryPath.decode(walk.getRawPath()));
    }

    /** A walk that never runs the commands that a repository configures as filters. */
    private static final class WithoutFilters extends TreeWalk {

        private WithoutFilters(Repository repository, ObjectReader reader) {
            super(repository, reader);
        }

        @Override
        public @Nullable String getFilterCommand(String type) {
            return null;
        }
    }
}
