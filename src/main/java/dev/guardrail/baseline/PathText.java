package dev.guardrail.baseline;

import java.util.Locale;
import java.util.Optional;

/** Paths as the file has them: what would break a line, or cannot be seen in it, is escaped. */
final class PathText {

    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private PathText() {}

    static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < path.length(); ) {
            int c = path.codePointAt(at);
            if (c == '\\') {
                text.append("\\\\");
            } else if (isHidden(c)) {
                for (char unit : Character.toChars(c)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                text.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return text.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    /** Empty where the text is not what {@link #escaped} writes. */
    static Optional<String> path(String text) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\\') {
                path.append(c);
            } else if (text.startsWith("\\\\", at)) {
                path.append(c);
                at++;
            } else if (text.startsWith("\\u", at) && at + 2 + DIGITS <= text.length()) {
                int unit = hex(text.substring(at + 2, at + 2 + DIGITS));
                if (unit < 0) {
                    return Optional.empty();
                }
                path.append((char) unit);
                at += 1 + DIGITS;
            } else {
                return Optional.empty();
            }
        }
        String read = path.toString();
        return escaped(read).equals(text) ? Optional.of(read) : Optional.empty();
    }

    private static int hex(String digits) {
        return digits.matches("[0-9a-f]+") ? Integer.parseInt(digits, HEX) : -1;
    }
}
