package dev.guardrail.collect.git;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.util.FS;

/**
 * The files of a work tree and those that an editor has not saved yet, which are empty here, with the folders that they would
 * be in. So what git ignores, and the line ends that its attributes want, hold for these, too.
 */
final class UnsavedTree extends FileTreeIterator {

    private final Set<String> unsaved;

    /** The tree of a repository, with files at some paths. */
    UnsavedTree(Repository repository, FileModeStrategy modes, Set<String> unsaved) {
        super(repository, modes);
        this.unsaved = unsaved;
        addUnsaved("");
        initRootIterator(repository);
    }

    private UnsavedTree(UnsavedTree parent, File folder, String path) {
        super(parent, folder, parent.fs, parent.fileModeStrategy);
        this.unsaved = parent.unsaved;
        addUnsaved(path + "/");
    }

    /** Whether it is at a file or a folder that is not on disk. */
    static boolean isUnsaved(FileTreeIterator files) {
        return files instanceof UnsavedTree tree && tree.current() instanceof Unsaved;
    }

    private void addUnsaved(String folder) {
        Set<String> names = new TreeSet<>();
        for (String path : unsaved) {
            if (path.startsWith(folder)) {
                int end = path.indexOf('/', folder.length());
                names.add(path.substring(folder.length(), end < 0 ? path.length() : end));
            }
        }
        List<Entry> all = new ArrayList<>(Arrays.asList(fs.list(directory, fileModeStrategy)));
        Set<String> known = new HashSet<>();
        all.forEach(entry -> known.add(entry.getName()));
        names.removeAll(known);
        if (!names.isEmpty()) {
            names.forEach(name -> all.add(
                    new Unsaved(new File(directory, name), fs, fileModeStrategy, !unsaved.contains(folder + name))));
            init(all.toArray(WorkingTreeIterator.Entry[]::new));
        }
    }

    @Override
    public AbstractTreeIterator createSubtreeIterator(ObjectReader reader) {
        return new UnsavedTree(this, getEntryFile(), getEntryPathString());
    }

    /** A file or a folder that is not on disk. */
    private static final class Unsaved extends FileEntry {

        private final boolean folder;

        Unsaved(File file, FS fs, FileModeStrategy modes, boolean folder) {
            super(file, fs, modes);
            this.folder = folder;
        }

        @Override
        public FileMode getMode() {
            return folder ? FileMode.TREE : FileMode.REGULAR_FILE;
        }

        @Override
        public long getLength() {
            return 0;
        }

        @Override
        public Instant getLastModifiedInstant() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(new byte[0]);
        }
    }
}
