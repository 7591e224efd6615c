package dev.guardrail.collect.claim;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an audit that is read as a whole: a heading, a paragraph, an item of a list, a row of a table, a line of code.
 *
 * @param kind what it is
 * @param text its text with its markup, on one line
 * @param lines where its lines begin
 * @param context what it stands in
 */
public record Passage(Kind kind, String text, List<Start> lines, Context context) {

    public Passage {
        lines = List.copyOf(lines);
    }

    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        /** A row below the header of a table, with the signs between its cells. */
        ROW,
        /** A line of code, between fences or indented. */
        CODE
    }

    /**
     * Where a line of it begins.
     *
     * @param offset in the text
     * @param line counted from 1
     * @param column of that line, counted from 1 in code points
     */
    public record Start(int offset, int line, int column) {}

    /**
     * What it stands in.
     *
     * @param headings the titles of the sections around it, from the outside
     * @param header the header of its table; none outside of tables
     * @param info the language of its code; empty outside of code
     * @param block the line at which its paragraph, list, table or code begins
     */
    public record Context(List<String> headings, List<String> header, String info, int block) {

        public Context {
            headings = List.copyOf(headings);
            header = List.copyOf(header);
        }

        /** The titles of the sections around it, in lower case, from the outside. */
        public String path() {
            return String.join(" / ", headings).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A cell of a row.
     *
     * @param header what the header says of its column; empty where it says nothing
     * @param text without the space around it
     * @param start where it begins in the row
     */
    public record Cell(String header, String text, int start) {

        public int end() {
            return start + text.length();
        }
    }

    /** The cells of a row; of another passage, all of it as one. */
    public List<Cell> cells() {
        if (kind != Kind.ROW) {
            return List.of(new Cell("", text, 0));
        }
        List<Cell> cells = new ArrayList<>();
        int from = text.startsWith("|") ? 1 : 0;
        while (from < text.length()) {
            int to = bar(from);
            String cell = text.substring(from, to);
            String header =
                    cells.size() < context.header().size() ? context.header().get(cells.size()) : "";
            cells.add(new Cell(
                    header,
                    cell.strip(),
                    from + cell.length() - cell.stripLeading().length()));
            from = to + 1;
        }
        return cells;
    }

    private int bar(int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '|' && text.charAt(at - 1) != '\\') {
                return at;
            }
        }
        return text.length();
    }

    /** The place of a part of the text. */
    public Place place(String path, int from, int to) {
        Start first = lineOf(from);
        Start last = lineOf(Math.max(from, to - 1));
        return new Place(path, first.line(), column(first, from), last.line(), column(last, to));
    }

    /** The line of a part of the text. */
    public int line(int from) {
        return lineOf(from).line();
    }

    /** Where a part of the text begins that is cut out. */
    Start start(int offset) {
        Start line = lineOf(offset);
        return new Start(0, line.line(), column(line, offset));
    }

    private Start lineOf(int offset) {
        Start found = lines.get(0);
        for (Start each : lines) {
            if (each.offset() <= offset) {
                found = each;
            }
        }
        return found;
    }

    private int column(Start start, int offset) {
        return start.column() + text.codePointCount(start.offset(), offset);
    }
}
