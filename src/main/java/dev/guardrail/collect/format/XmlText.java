package dev.guardrail.collect.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the XML of some tools well-formed where nothing is lost by it: it replaces blank lines before the declaration,
 * and characters that XML does not allow, such as those that colour a terminal, raw or as references. Lines keep their
 * numbers.
 */
final class XmlText extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}));");

    /** In characters: the longest reference to a character. */
    private static final int LONGEST = 14;

    private final PushbackReader text;
    private boolean atStart = true;
    private boolean moved;
    private boolean inDeclaration;

    XmlText(Reader text) {
        this(new PushbackReader(text, LONGEST));
    }

    private XmlText(PushbackReader text) {
        super(text);
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = text.read(buffer, offset, length);
        if (count <= 0) {
            return count;
        }
        int kept = whole(buffer, offset, count);
        text.unread(buffer, offset + kept, count - kept);
        int at = atStart || inDeclaration ? declaration(buffer, offset, offset + kept) : offset;
        boolean references = replace(buffer, at, offset + kept);
        if (references) {
            replaceReferences(buffer, at, offset + kept);
        }
        return kept;
    }

    /**
     * The number of characters without an incomplete character or reference at their end; all where none would remain.
     */
    private static int whole(char[] buffer, int offset, int count) {
        int last = offset + count - 1;
        if (count > 1 && Character.isHighSurrogate(buffer[last])) {
            return count - 1;
        }
        for (int i = last; i > Math.max(offset, last - LONGEST + 1); i--) {
            if (buffer[i] == '&') {
                return i - offset;
            }
            if (buffer[i] == ';') {
                return count;
            }
        }
        return count;
    }

    /**
     * Blanks out a declaration after blank lines, as it must come first in the file; returns where the text continues.
     */
    private int declaration(char[] buffer, int start, int end) {
        int at = start;
        while (atStart && at < end && Character.isWhitespace(buffer[at])) {
            moved = true;
            at++;
        }
        if (at < end && atStart) {
            atStart = false;
            inDeclaration = moved && buffer[at] == '<' && at + 1 < end && buffer[at + 1] == '?';
        }
        while (inDeclaration && at < end) {
            inDeclaration = buffer[at] != '>';
            buffer[at] = buffer[at] == '\n' ? '\n' : ' ';
            at++;
        }
        return at;
    }

    /**
     * Replaces invalid characters, except NUL, which marks an incompletely written file; returns whether a reference
     * exists.
     */
    private static boolean replace(char[] buffer, int start, int end) {
        boolean references = false;
        for (int i = start; i < end; i++) {
            char c = buffer[i];
            if (c < ' ' && c != '\0' && c != '\n' && c != '\t' && c != '\r' || c > '\uFFFD') {
                buffer[i] = REPLACEMENT;
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(buffer[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c)) {
                buffer[i] = REPLACEMENT;
            }
            references |= c == '#' && i > start && buffer[i - 1] == '&';
        }
        return references;
    }

    private static void replaceReferences(char[] buffer, int start, int end) {
        Matcher reference = REFERENCE.matcher(new String(buffer, start, end - start));
        while (reference.find()) {
            long code = reference.group(1) != null
                    ? Long.parseLong(reference.group(1), 16)
                    : Long.parseLong(reference.group(2));
            if (!isCharacter(code)) {
                Arrays.fill(buffer, start + reference.start(), start + reference.end(), ' ');
                buffer[start + reference.start()] = REPLACEMENT;
            }
        }
    }

    private static boolean isCharacter(long c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
