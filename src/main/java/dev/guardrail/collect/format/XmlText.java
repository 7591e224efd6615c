package dev.guardrail.collect.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML as tools write it, made well-formed where nothing is lost by it: blank lines before the declaration, and characters
 * that XML has no way to say, such as those that colour a terminal, raw or as references. Lines stay where they are.
 */
final class XmlText extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}));");

    /** The longest reference to a character that there is. */
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

    /** As many characters as do not end within a character or a reference to one; all of few. */
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

    /** A declaration must be the very first; one behind blanks is read as blanks. Where the text goes on. */
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

    /** Replaces what is no character, but for those of a file that was never written whole; whether there is a reference. */
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
