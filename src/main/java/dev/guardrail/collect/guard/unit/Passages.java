package dev.guardrail.collect.guard.unit;

import dev.guardrail.fact.Place;
import dev.guardrail.guard.Edit;
import dev.guardrail.guard.Guard;
import dev.guardrail.guard.GuardKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts of a text by their offsets, with their places in the file. */
public final class Passages {

    /** In characters; a message quotes no more of a statement. */
    private static final int LONGEST = 100;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String path;
    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    /**
     * Of a file.
     *
     * @param text its text, with a line feed at each line's end
     */
    public Passages(String path, String text) {
        this.path = path;
        this.text = text;
        starts.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
    }

    /** The offset of a line and a column that counts code points. */
    public int offset(int line, int column) {
        return text.offsetByCodePoints(starts.get(line - 1), column - 1);
    }

    /** The offset of a line and a column that counts code units of UTF-16. */
    public int offsetInUnits(int line, int column) {
        return starts.get(line - 1) + column - 1;
    }

    /** The place from an offset to before another. */
    public Place place(int start, int end) {
        int first = line(start);
        int last = line(end);
        return new Place(path, first, column(first, start), last, column(last, end));
    }

    private int line(int offset) {
        int low = 0;
        int high = starts.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    private int column(int line, int offset) {
        return text.codePointCount(starts.get(line - 1), offset) + 1;
    }

    /** What stands there, as written. */
    public String written(int start, int end) {
        return text.substring(start, end);
    }

    /** What stands there, in one line, and cut where it is long. */
    public String line(int start, int end) {
        String line = SPACE.matcher(text.substring(start, Math.min(end, start + 8 * LONGEST)))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /**
     * A guard whose condition is still evaluated when it is removed, and holds never.
     *
     * @param never what is put behind the condition and its parenthesis then
     * @param always what changes nothing there
     */
    public Guard condition(Span head, Span condition, Span error, String scope, String never, String always) {
        String written = "(" + written(condition.start(), condition.end()) + ")";
        return guard(
                GuardKind.CONDITION,
                head,
                error,
                scope,
                edit(condition, written + never),
                edit(condition, written + always));
    }

    /**
     * A guard that is one statement.
     *
     * @param removed what is written in its place when it is removed
     * @param kept what does the same as it
     */
    public Guard statement(GuardKind kind, Span statement, String scope, String removed, String kept) {
        return guard(kind, statement, statement, scope, edit(statement, removed), edit(statement, kept));
    }

    private static Edit edit(Span span, String text) {
        return new Edit(span.start(), span.end(), text);
    }

    private Guard guard(GuardKind kind, Span head, Span error, String scope, Edit removal, Edit control) {
        return new Guard(
                kind,
                place(head.start(), error.end()),
                place(head.start(), head.end()),
                place(error.start(), error.end()),
                scope,
                line(head.start(), head.end()),
                line(error.start(), error.end()),
                removal,
                control);
    }
}
