package dev.guardrail.collect.git;

import dev.guardrail.collect.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.eclipse.jgit.errors.MissingObjectException;

/** The content of a file, as far as it can be compared line by line. */
sealed interface Content {

    /** In bytes. Larger files are not loaded. */
    int LIMIT = 20 << 20;

    /**
     * Content to compare line by line. The bytes are shared; nobody changes them.
     *
     * @param bytes the text in UTF-8, or in another encoding that extends ASCII
     * @param binary whether git treats the file as binary nevertheless: it is UTF-16 or UTF-32, or contains a NUL
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a holder, not a value
    record Text(byte[] bytes, boolean binary) implements Content {

        Text(byte[] bytes) {
            this(bytes, false);
        }

        @Override
        public boolean isBinary() {
            return binary;
        }
    }

    /** Content without lines. */
    record Binary() implements Content {

        @Override
        public boolean isBinary() {
            return true;
        }
    }

    /**
     * Content that cannot be compared.
     *
     * @param reason why it cannot be compared, in one line
     */
    record Unavailable(String reason) implements Content {

        @Override
        public boolean isBinary() {
            return false;
        }
    }

    /** Whether git treats it as binary. */
    boolean isBinary();

    /** Loads a file; of a file that is too large, only the beginning. */
    static Content of(Version version) {
        if (version.isSubmodule()) {
            return new Text(("Subproject commit " + version.id().name() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        try (InputStream in = version.bytes().open()) {
            long size = version.bytes().size();
            byte[] bytes = in.readNBytes(size > LIMIT ? TextEncoding.SNIFFED : LIMIT);
            if (size > LIMIT) {
                return TextEncoding.isNoText(bytes)
                        ? new Binary()
                        : new Unavailable("too large to compare: " + size + " bytes, the limit is " + LIMIT);
            }
            return TextEncoding.isBinary(bytes) ? ofBinary(bytes) : new Text(bytes);
        } catch (MissingObjectException e) {
            return new Unavailable(
                    "its content is not in this clone: blob `" + version.id().name() + "` is missing");
        } catch (IOException | InvalidPathException e) {
            return new Unavailable("its content cannot be read");
        }
    }

    /**
     * Reads lines of a file that git treats as binary, where it is text: else a change could hide its lines with a NUL.
     */
    private static Content ofBinary(byte[] bytes) {
        return TextEncoding.wideText(bytes)
                .map(text -> (Content) new Text(text.getBytes(StandardCharsets.UTF_8), true))
                .orElseGet(() -> TextEncoding.isUtf8(bytes) ? new Text(bytes, true) : new Binary());
    }
}
