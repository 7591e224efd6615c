package dev.guardrail.collect.claim;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an audit that is read as a whole: a heading, a paragraph, an item of a list, a row of a table, a line of code.
 *
 * @param kind what it is
 * @param text its text with its markup, on one line
 * @param lines where its lines begin, and the parts of those that stand elsewhere in the file
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
     * Where a line of it begins, or a part of one.
     *
     * @param offset in the text
     * @param line counted from 1
     * @param column of that line, counted from 1 in code points
     * @param made whether the file has no such text there, as where a tag of HTML is read as a mark of Markdown
     */
    public record Start(int offset, int line, int column, boolean made) {

        /** Where text begins that stands in the file. */
        public Start(int offset, int line, int column) {
            this(offset, line, column, false);
        }
    }

    /**
     * What it stands in.
     *
     * @param headings the titles of the sections around it, from the outside
     * @param header the header of its table; none outside of tables
     * @param info the language of its code; empty outside of code
     * @param block the line at which its paragraph, list, table or code begins
     * @param quoted whether its line begins as a block of quotation does
     */
    public record Context(List<String> headings, List<String> header, String info, int block, boolean quoted) {

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
        int real = written(from, to);
        Start first = lineOf(real);
        Start last = lineOf(Math.max(real, to - 1));
        return new Place(path, first.line(), column(first, real), last.line(), column(last, to));
    }

    /** Where the first part begins that stands in the file. */
    private int written(int from, int to) {
        return !lineOf(from).made()
                ? from
                : lines.stream()
                        .filter(each -> !each.made() && each.offset() > from && each.offset() < to)
                        .mapToInt(Start::offset)
                        .findFirst()
                        .orElse(from);
    }

    /** A part of the text without the marks of Markdown that the file does not have. */
    String quote(int from, int to) {
        StringBuilder quote = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int next = i + 1 < lines.size() ? lines.get(i + 1).offset() : text.length();
            int start = Math.max(from, lines.get(i).offset());
            int end = Math.min(to, next);
            boolean mark = lines.get(i).made()
                    && start < end
                    && text.substring(start, end).matches("[`*~]+");
            quote.append(start < end && !mark ? text.substring(start, end) : "");
        }
        return quote.toString();
    }

    /** The line of a part of the text. */
    public int line(int from) {
        return lineOf(from).line();
    }

    /** Where a part of the text begins that is cut out. */
    Start start(int offset) {
        Start line = lineOf(offset);
        return new Start(0, line.line(), column(line, offset), line.made());
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
        return start.made() ? start.column() : start.column() + text.codePointCount(start.offset(), offset);
    }
}
