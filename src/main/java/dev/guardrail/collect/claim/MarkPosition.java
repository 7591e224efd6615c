package dev.guardrail.collect.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a mark can stand in a line of Markdown: behind the word, the code, the emphasis and the link that end there. */
final class MarkPosition {

    private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^<>]*>|&#?\\w{1,20};");

    private static final String CLOSING = "`*_~%";

    private MarkPosition() {}

    /** The first place at or behind an offset where a mark breaks nothing. */
    static int behind(String line, int offset) {
        int at = tagEnd(line, codeEnd(line, offset));
        at = linkEnd(line, at);
        while (at < line.length() && at > 0 && isWithinWord(line, at)) {
            at++;
        }
        while (at < line.length() && CLOSING.indexOf(line.charAt(at)) >= 0 && isClosing(line, at)) {
            at++;
        }
        return at;
    }

    /** Behind the tag or the entity of HTML that an offset stands in. */
    private static int tagEnd(String line, int offset) {
        Matcher sign = HTML.matcher(line);
        while (sign.find() && sign.start() < offset) {
            if (sign.end() > offset) {
                return sign.end();
            }
        }
        return offset;
    }

    private static boolean isWithinWord(String line, int at) {
        return isWord(line.charAt(at - 1)) && isWord(line.charAt(at));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /** Signs behind a space open what comes; those behind something close it. */
    private static boolean isClosing(String line, int at) {
        return at > 0 && !Character.isWhitespace(line.charAt(at - 1));
    }

    /** Behind the code that an offset stands in; the offset itself where it stands in none. */
    private static int codeEnd(String line, int offset) {
        int at = 0;
        while (at < offset) {
            int open = line.indexOf('`', at);
            if (open < 0 || open >= offset) {
                return offset;
            }
            int length = run(line, open);
            int close = closing(line, open + length, length);
            if (close < 0) {
                at = open + length;
            } else if (close + length > offset) {
                return Math.max(offset, close + length);
            } else {
                at = close + length;
            }
        }
        return offset;
    }

    private static int closing(String line, int from, int length) {
        for (int at = line.indexOf('`', from); at >= 0; ) {
            int run = run(line, at);
            if (run == length) {
                return at;
            }
            at = line.indexOf('`', at + run);
        }
        return -1;
    }

    private static int run(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /** Behind the link or the address that an offset stands in. */
    private static int linkEnd(String line, int offset) {
        int target = line.lastIndexOf("](", Math.max(0, offset - 1));
        if (target >= 0) {
            int close = line.indexOf(')', target);
            if (close >= offset) {
                return close + 1;
            }
        }
        int text = line.lastIndexOf('[', Math.max(0, offset - 1));
        int open = line.indexOf("](", Math.max(0, offset - 1));
        if (text >= 0 && open >= 0 && line.indexOf(']', text) == open) {
            int close = line.indexOf(')', open);
            return close < 0 ? offset : close + 1;
        }
        return addressEnd(line, offset);
    }

    private static int addressEnd(String line, int offset) {
        int address = line.lastIndexOf("://", Math.max(0, offset - 1));
        if (address < 0
                || line.substring(address, offset).chars().anyMatch(c -> c == '|' || Character.isWhitespace(c))) {
            return offset;
        }
        int end = offset;
        while (end < line.length()
                && !Character.isWhitespace(line.charAt(end))
                && ")>|".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end < line.length() && ")>".indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
    }
}
