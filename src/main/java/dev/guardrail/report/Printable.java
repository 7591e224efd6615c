package dev.guardrail.report;

/** Text of a repository is not to be trusted: no character of it steers a terminal, or spoils a line. */
public final class Printable {

    private Printable() {}

    /** The text on one line: tabs as spaces, and whatever is invisible as a replacement that is not. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                printable.append("    ");
            } else if (isControl(c)) {
                printable.append('\uFFFD');
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
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
