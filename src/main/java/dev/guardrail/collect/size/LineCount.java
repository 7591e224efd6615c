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
 * @param binary whether it is no text; one with a NUL is text as long as it looks like one, so that a NUL hides no lines
 */
record LineCount(FileKind kind, int lines, int bytes, boolean binary) {

    /** In bytes. Lines of larger files are not counted. */
    static final int LIMIT = 20 << 20;

    /** The first bytes of the marks of UTF-16. */
    private static final byte LATE = (byte) 0xFF;

    private static final byte EARLY = (byte) 0xFE;

    static final Reading<LineCount> READING =
            new Reading<>("size", LineCount.class, path -> true, LIMIT, LineCount::of);

    private static LineCount of(SourceFile file) {
        byte[] content = file.content();
        // Text in another encoding has NULs, or begins with a mark.
        boolean suspect =
                TextEncoding.isBinary(content) || content.length > 1 && (content[0] == LATE || content[0] == EARLY);
        byte[] text = suspect ? TextEncoding.asUtf8(content) : content;
        boolean binary = suspect && TextEncoding.isBinary(text) && !TextEncoding.isUtf8(text);
        return new LineCount(FileKinds.of(file.path()), binary ? 0 : lines(text), content.length, binary);
    }

    private static int lines(byte[] text) {
        int lines = text.length > 0 && text[text.length - 1] != '\n' ? 1 : 0;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
