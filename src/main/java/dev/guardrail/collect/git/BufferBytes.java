package dev.guardrail.collect.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/** The text of an editor, as a commit would store it: in UTF-8, with the line ends that the repository's attributes want. */
final class BufferBytes implements Version.Bytes {

    private final byte[] stored;

    BufferBytes(String text, EolStreamType lineEnds) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // As the files of a work tree are read: JGit's stream that writes keeps line ends that the one that reads
        // converts.
        try (InputStream in = EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(bytes), lineEnds)) {
            this.stored = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be read", e);
        }
    }

    /** The id of the blob that git would make of it. */
    ObjectId id() {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, stored);
        }
    }

    @Override
    public long size() {
        return stored.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(stored);
    }
}
