package dev.guardrail.collect.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository with two commits to practise on, made without git: the objects of the first commit are in a pack and those
 * of the second are loose, as in a clone with work of one's own.
 */
public final class PracticeRepository {

    static {
        IsolatedSystemReader.install();
    }

    private static final PersonIdent AUTHOR =
            new PersonIdent("guardrail", "guardrail@localhost", Instant.EPOCH, ZoneOffset.UTC);

    private final Path root;
    private final FileRepository repository;

    private PracticeRepository(Path root, FileRepository repository) {
        this.root = root;
        this.repository = repository;
    }

    /**
     * Makes one.
     *
     * @param base the files of the first commit
     * @param head the files of the second commit, which is checked out
     * @param root the folder of the new repository
     */
    public static void create(Path base, Path head, Path root) throws IOException {
        Files.createDirectories(root);
        try (FileRepository repository = (FileRepository)
                new FileRepositoryBuilder().setWorkTree(root.toFile()).build()) {
            repository.create();
            PracticeRepository practice = new PracticeRepository(root, repository);
            try (ObjectInserter packed = repository.getObjectDatabase().newPackInserter();
                    ObjectInserter loose = repository.newObjectInserter()) {
                ObjectId first = practice.commit(base, List.of(), packed);
                practice.point(practice.commit(head, List.of(first), loose));
            }
            practice.checkOut(head);
        }
    }

    private ObjectId commit(Path folder, List<ObjectId> parents, ObjectInserter inserter) throws IOException {
        DirCache index = repository.lockDirCache();
        DirCacheBuilder builder = index.builder();
        for (Path file : files(folder)) {
            DirCacheEntry entry =
                    new DirCacheEntry(folder.relativize(file).toString().replace('\\', '/'));
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(file)));
            builder.add(entry);
        }
        if (!builder.commit()) {
            throw new IOException("cannot write the index");
        }
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index.writeTree(inserter));
        commit.setParentIds(parents);
        commit.setAuthor(AUTHOR);
        commit.setCommitter(AUTHOR);
        commit.setMessage("practice\n");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private void point(ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(commit);
        update.disableRefLog();
        update.forceUpdate();
    }

    private void checkOut(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Path copy = root.resolve(folder.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
