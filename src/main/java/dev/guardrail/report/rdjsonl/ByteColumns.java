package dev.guardrail.report.rdjsonl;

import dev.guardrail.finding.Excerpt;
import java.nio.charset.StandardCharsets;

/**
 * Columns in bytes of UTF-8, of lines that an excerpt has.
 *
 * @param excerpt the lines
 */
record ByteColumns(Excerpt excerpt) {

    /** Knows no line. */
    static final ByteColumns UNKNOWN = new ByteColumns(Excerpt.NONE);

    private static final String CUT = "…";

    /** The column, counted from 1, of a column in code points; 0 where the text before it is not known. */
    int of(int line, int column) {
        int index = line - excerpt.firstLine();
        if (column == 0 || index < 0 || index >= excerpt.lines().size() || index == 0 && excerpt.shift() > 0) {
            return 0;
        }
        String text = excerpt.lines().get(index);
        int known = text.codePointCount(0, text.length()) - (text.endsWith(CUT) ? 1 : 0);
        if (text.startsWith(CUT) || column - 1 > known) {
            return 0;
        }
        return text.substring(0, text.offsetByCodePoints(0, column - 1)).getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
