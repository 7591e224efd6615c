package dev.guardrail.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of a repository is not to be trusted: no character of it steers a terminal, or spoils a line. */
public final class Printable {

    /** A minified file has lines that nobody reads; in code points. */
    private static final int LIMIT = 1000;

    /** What commands the runner of GitHub Actions or Azure Pipelines wherever it stands in a line. */
    static final Pattern COMMAND = Pattern.compile("(##(?:vso)?)\\[");

    private Printable() {}

    /** The text on one line: tabs as spaces, what is invisible as a replacement that is not, and cut where it is long. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(LIMIT).forEach(c -> {
            if (c == '\t') {
                printable.append("    ");
            } else if (isControl(c)) {
                printable.append('\uFFFD');
            } else {
                printable.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LIMIT
                ? printable.append(" ...").toString()
                : printable.toString();
    }

    /**
     * JSON in which what is invisible is escaped, as the language allows: nothing is lost, and nothing steers a terminal. So is
     * a bracket behind hashes, which would command the runner of a CI service.
     */
    static String ofJson(String json) {
        StringBuilder printable = new StringBuilder(json.length());
        COMMAND.matcher(json).replaceAll("$1\\\\u005B").codePoints().forEach(c -> {
            if (c == '\n' || !isControl(c)) {
                printable.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    printable.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                }
            }
        });
        return printable.toString();
    }

    /** The text with a replacement for each half of a character: strict readers refuse these, escaped or not. */
    static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
