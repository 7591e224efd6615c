package dev.guardrail.collect.git;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Some files of a commit as git objects: the commit, the folders above the files, and the files. They are found again by
 * their ids, beginning with that of the commit, so nobody can put other content in their place.
 */
public final class PinnedObjects {

    /** In bytes; policies and rules are written by hand. */
    private static final int LIMIT = 1 << 24;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ObjectReader reader;
    private final Collection<String> paths;

    private PinnedObjects(ObjectReader reader, Collection<String> paths) {
        this.reader = reader;
        this.paths = paths;
    }

    /** The objects of files and of all that is in folders; nothing where they are too large to keep. */
    static Optional<byte[]> of(ObjectReader reader, String commit, Collection<String> paths) throws IOException {
        PinnedObjects objects = new PinnedObjects(reader, paths);
        byte[] content = objects.add(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
        objects.folder(RevCommit.parse(content).getTree(), "");
        return objects.bytes.size() > LIMIT ? Optional.empty() : Optional.of(objects.bytes.toByteArray());
    }

    private void folder(ObjectId id, String prefix) throws IOException {
        byte[] tree = add(id, Constants.OBJ_TREE);
        for (CanonicalTreeParser entry = parser(tree); !entry.eof(); entry.next()) {
            String path = prefix + entry.getEntryPathString();
            boolean isWanted = paths.stream().anyMatch(wanted -> path.equals(wanted) || path.startsWith(wanted + "/"));
            FileMode mode = entry.getEntryFileMode();
            if (mode == FileMode.TREE) {
                if (isWanted || paths.stream().anyMatch(wanted -> wanted.startsWith(path + "/"))) {
                    folder(entry.getEntryObjectId(), path + "/");
                }
            } else if (isWanted && isRegular(mode)) {
                add(entry.getEntryObjectId(), Constants.OBJ_BLOB);
            }
        }
    }

    private byte[] add(ObjectId id, int type) throws IOException {
        byte[] content = reader.open(id, type).getCachedBytes(LIMIT);
        if (bytes.size() <= LIMIT) {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(type);
            out.writeInt(content.length);
            out.write(content);
        }
        return content;
    }

    /**
     * The files that objects hold.
     *
     * @param commit the id of their commit
     * @return nothing where they do not hold that commit
     */
    public static Optional<Snapshot> files(String commit, byte[] objects) {
        Map<ObjectId, byte[]> byId = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(objects));
                ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            while (in.available() > 0) {
                int type = in.readByte();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    return Optional.empty();
                }
                byte[] content = in.readNBytes(length);
                byId.put(formatter.idFor(type, content), content);
            }
            byte[] root = byId.get(ObjectId.fromString(commit));
            if (root == null) {
                return Optional.empty();
            }
            Map<String, byte[]> files = new HashMap<>();
            files(RevCommit.parse(root).getTree(), "", byId, files);
            return Optional.of(new FilesSnapshot(files));
        } catch (IOException | RuntimeException e) {
            // Not what was written.
            return Optional.empty();
        }
    }

    private static void files(ObjectId id, String prefix, Map<ObjectId, byte[]> byId, Map<String, byte[]> files)
            throws IOException {
        byte[] tree = byId.get(id);
        if (tree == null) {
            return;
        }
        for (CanonicalTreeParser entry = parser(tree); !entry.eof(); entry.next()) {
            String path = prefix + entry.getEntryPathString();
            FileMode mode = entry.getEntryFileMode();
            byte[] blob = byId.get(entry.getEntryObjectId());
            if (mode == FileMode.TREE) {
                files(entry.getEntryObjectId(), path + "/", byId, files);
            } else if (isRegular(mode) && blob != null) {
                files.put(path, blob);
            }
        }
    }

    private static CanonicalTreeParser parser(byte[] tree) {
        CanonicalTreeParser parser = new CanonicalTreeParser();
        parser.reset(tree);
        return parser;
    }

    private static boolean isRegular(FileMode mode) {
        return List.of(FileMode.REGULAR_FILE, FileMode.EXECUTABLE_FILE).contains(mode);
    }
}
