package dev.guardrail.collect.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file at the base or at the head of a range.
 *
 * @param path its path; empty where this side has no such file
 * @param mode its mode; {@link FileMode#MISSING} where this side has no such file
 * @param id the blob, or the commit of a submodule
 * @param bytes its content; empty for a submodule
 */
record Version(String path, FileMode mode, ObjectId id, Bytes bytes) {

    static final Version ABSENT = new Version("", FileMode.MISSING, ObjectId.zeroId(), Bytes.NONE);

    boolean isPresent() {
        return mode != FileMode.MISSING;
    }

    /** Whether it is neither a link nor a submodule. */
    boolean isRegular() {
        return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    boolean isSubmodule() {
        return mode == FileMode.GITLINK;
    }

    /** Whether both are files, both links or both submodules. */
    boolean isOfTypeOf(Version other) {
        return ((mode.getBits() ^ other.mode.getBits()) & FileMode.TYPE_MASK) == 0;
    }

    boolean hasContentOf(Version other) {
        return id.equals(other.id);
    }

    /** The mode in octal, as git writes it. */
    String modeText() {
        return String.format(Locale.ROOT, "%06o", mode.getBits());
    }

    /** Content that is loaded on demand. */
    interface Bytes {

        Bytes NONE = new Bytes() {
            @Override
            public long size() {
                return 0;
            }

            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }
        };

        /** The size in bytes, or more where converting line ends makes it smaller. */
        long size() throws IOException;

        InputStream open() throws IOException;
    }
}
