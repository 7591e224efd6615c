package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of Markdown as it is read, with where its parts stand in the file.
 *
 * @param text the line, without its end
 * @param origins where its parts come from, in their order; the first begins at the offset 0
 */
public record SourceLine(String text, List<Origin> origins) {

    /**
     * Where a part of a line begins in the file.
     *
     * @param offset in the line
     * @param line of the file, counted from 1
     * @param column of that line, counted from 1 in code points
     * @param made whether the file has no such text there: a mark of Markdown that stands for a tag, say
     */
    public record Origin(int offset, int line, int column, boolean made) {}

    public SourceLine {
        origins = List.copyOf(origins);
    }

    /** A line that is read as it stands in the file. */
    public static SourceLine of(String text, int line) {
        return new SourceLine(text, List.of(new Origin(0, line, 1, false)));
    }

    /** Where an offset of the line stands in the file. */
    public Origin at(int offset) {
        Origin found = origins.get(Math.max(0, behind(offset) - 1));
        int column = found.made() ? 0 : text.codePointCount(found.offset(), Math.min(offset, text.length()));
        return new Origin(offset, found.line(), found.column() + column, found.made());
    }

    /** Where the parts of a part of the line stand in the file; their offsets count from its start. */
    public List<Origin> within(int from, int to) {
        Origin first = at(from);
        List<Origin> parts = new ArrayList<>();
        parts.add(new Origin(0, first.line(), first.column(), first.made()));
        for (int i = behind(from); i < origins.size() && origins.get(i).offset() < to; i++) {
            Origin each = origins.get(i);
            parts.add(new Origin(each.offset() - from, each.line(), each.column(), each.made()));
        }
        return parts;
    }

    /** The index of the first part that begins behind an offset; lines of HTML can have very many. */
    private int behind(int offset) {
        int low = 0;
        int high = origins.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins.get(middle).offset() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
