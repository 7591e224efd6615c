package dev.guardrail.collect.size;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.FileKind;

/**
 * How large a file is, and what it is for.
 *
 * @param kind by its path; told once for both sides, as there are many files
 * @param lines a last line without an end counts; 0 for a binary file
 * @param bytes its size
 * @param binary whether it is no text, in the way in which git tells it
 */
record LineCount(FileKind kind, int lines, int bytes, boolean binary) {

    /** In bytes. Lines of larger files are not counted. */
    static final int LIMIT = 20 << 20;

    /** In bytes: how far git looks for a NUL. */
    static final int SNIFFED = 8000;

    /** The first bytes of the marks of UTF-16. */
    private static final byte LATE = (byte) 0xFF;

    private static final byte EARLY = (byte) 0xFE;

    static final Reading<LineCount> READING =
            new Reading<>("size", LineCount.class, path -> true, LIMIT, LineCount::of);

    private static LineCount of(SourceFile file) {
        byte[] content = file.content();
        // Text in another encoding has NULs, or begins with a mark.
        boolean suspect = isBinary(content) || content.length > 1 && (content[0] == LATE || content[0] == EARLY);
        byte[] text = suspect ? TextEncoding.asUtf8(content) : content;
        boolean binary = suspect && isBinary(text);
        return new LineCount(FileKinds.of(file.path()), binary ? 0 : lines(text), content.length, binary);
    }

    /** Whether a file that begins with these bytes is no text. */
    static boolean isBinary(byte[] start) {
        for (int i = 0; i < Math.min(start.length, SNIFFED); i++) {
            if (start[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static int lines(byte[] text) {
        int lines = text.length > 0 && text[text.length - 1] != '\n' ? 1 : 0;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
