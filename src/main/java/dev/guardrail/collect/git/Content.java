package dev.guardrail.collect.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.eclipse.jgit.errors.MissingObjectException;

/** What a file holds, as far as it can be compared line by line. */
sealed interface Content {

    /** Larger files are not loaded. */
    int LIMIT = 20 << 20;

    /** How far git looks for a NUL to tell binary files from text. */
    int SNIFFED = 8000;

    /** Content to be compared line by line; its bytes are shared, and nobody changes them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a holder, not a value
    record Text(byte[] bytes) implements Content {}

    record Binary() implements Content {}

    /**
     * Content that cannot be had.
     *
     * @param reason why it cannot be compared, in one line
     */
    record Unavailable(String reason) implements Content {}

    /** Loads a file, unless it is too large: then only its beginning. */
    static Content of(Version version) {
        if (version.isSubmodule()) {
            return new Text(("Subproject commit " + version.id().name() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        try (InputStream in = version.bytes().open()) {
            long size = version.bytes().size();
            byte[] bytes = in.readNBytes(size > LIMIT ? SNIFFED : LIMIT);
            if (isBinary(bytes)) {
                return new Binary();
            }
            return size > LIMIT
                    ? new Unavailable("too large to compare: " + size + " bytes, the limit is " + LIMIT)
                    : new Text(bytes);
        } catch (MissingObjectException e) {
            return new Unavailable(
                    "its content is not in this clone: blob " + version.id().name() + " is missing");
        } catch (IOException | InvalidPathException e) {
            return new Unavailable("its content cannot be read");
        }
    }

    /** Git's own judgement: a NUL among the first bytes. */
    static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SNIFFED); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
