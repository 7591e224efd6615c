package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows whose cells have tabs or several spaces between them. */
final class SpacedTable implements CopiedPart {

    private static final Pattern GAP = Pattern.compile(" ?\\t ?| {2,}");
    private static final Pattern TAB = Pattern.compile(" *\\t *");

    /**
     * A cell of a row.
     *
     * @param from where it begins in the line
     * @param to where it ends
     */
    record Span(int from, int to) {}

    /** Whether a line has several cells. */
    static boolean isRow(String line) {
        return cells(line).size() > 1;
    }

    /** The cells of a line: empty ones count between tabs alone. */
    static List<Span> cells(String line) {
        boolean tabs = line.indexOf('\t') > 0;
        String bare = tabs ? line : line.stripTrailing();
        if (bare.isBlank() || !tabs && (bare.startsWith(" ") || bare.contains("|"))) {
            return List.of();
        }
        List<Span> cells = new ArrayList<>();
        Matcher gap = (tabs ? TAB : GAP).matcher(bare);
        int from = 0;
        while (gap.find()) {
            cells.add(new Span(from, gap.start()));
            from = gap.end();
        }
        cells.add(new Span(
                from,
                bare.stripTrailing().length() < from
                        ? from
                        : bare.stripTrailing().length()));
        return cells;
    }

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        List<Span> header = cells(text.line(at));
        if (header.size() < 2) {
            return Optional.empty();
        }
        List<List<Span>> rows = new ArrayList<>(List.of(header));
        while (at + rows.size() < text.size()) {
            List<Span> row = row(text.line(at + rows.size()), header);
            if (row.isEmpty()) {
                break;
            }
            rows.add(row);
        }
        return rows.size() < 2 ? Optional.empty() : Optional.of(table(text, at, rows));
    }

    /** The cells of a row below a header, with empty ones for what it leaves out; none where it does not fit. */
    private static List<Span> row(String line, List<Span> header) {
        List<Span> found = cells(line);
        if (found.size() == header.size()
                || found.size() > 1 && line.indexOf('\t') > 0 && found.size() < header.size()) {
            return found;
        }
        if (found.size() < 2 || found.size() > header.size()) {
            return List.of();
        }
        List<Span> placed = new ArrayList<>();
        int next = 0;
        for (Span column : header) {
            boolean here = next < found.size() && Math.abs(found.get(next).from() - column.from()) <= 1;
            placed.add(here ? found.get(next++) : new Span(0, 0));
        }
        return next == found.size() ? placed : List.of();
    }

    private static Read table(CopiedText text, int at, List<List<Span>> rows) {
        List<SourceLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SourceLine source = text.source(at + i);
            lines.add(row(
                    rows.get(i).stream().map(cell -> part(source, cell)).toList(),
                    rows.get(0).size(),
                    at + i + 1));
        }
        return rows(lines, rows.get(0).size(), at + rows.size());
    }

    /** A row with a number of cells, and names between backticks. */
    static SourceLine row(List<SourceLine> cells, int columns, int line) {
        List<SourceLine> all = new ArrayList<>();
        cells.forEach(cell -> all.add(Names.marked(cell)));
        while (all.size() < columns) {
            all.add(SourceLine.of("", line));
        }
        return HtmlTable.joined(all, line);
    }

    /** Part of a line, whose bars do not end its cell. */
    static SourceLine part(SourceLine line, Span span) {
        LineBuilder part = new LineBuilder(line.origins().get(0).line());
        for (int at = span.from(); at < span.to(); ) {
            int bar = line.text().indexOf('|', at + 1);
            int end = bar < 0 || bar > span.to() ? span.to() : bar;
            part.make(line.text().charAt(at) == '|' ? "\\" : "").take(line, at, end);
            at = end;
        }
        return part.build();
    }

    /** A table of rows, the header first. */
    static Read rows(List<SourceLine> rows, int columns, int next) {
        List<SourceLine> table = new ArrayList<>(rows);
        int line = rows.get(0).origins().get(0).line();
        table.add(1, HtmlTable.delimiter(columns, line));
        table.add(0, SourceLine.of("", line));
        table.add(SourceLine.of("", next));
        return new Read(table, next);
    }
}
