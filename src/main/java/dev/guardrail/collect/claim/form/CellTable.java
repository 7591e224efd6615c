package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table with each cell on a line of its own: first the names of its columns, then the cells of each row. */
final class CellTable implements CopiedPart {

    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_COLUMNS = 10;

    /** What cells of one column have in common. */
    private static final List<Pattern> ALIKE = List.of(
            Pattern.compile("[~≥≤<>+−-]?\\d[\\d.,/%()+ −-]*"),
            Pattern.compile(
                    "(?i)(?:[✅✓✔❌✗⚠🟢🟡🔴].*|pass(?:ed)?\\b.*|fail(?:ed)?\\b.*|n/a|yes|no|none\\b.*|met|complete\\b.*|new\\b.*|modified\\b.*|added\\b.*|deleted\\b.*|low|medium|high)"),
            Pattern.compile("[\\w.@*-]+(?:/[\\w.@*-]+)+/?|[\\w.-]+\\.\\w{1,5}"),
            Pattern.compile("M\\d{1,3}|[A-Z]{2,}[A-Z0-9-]*\\d+"));

    /** The first column can have labels, too, which are short and end no sentence. */
    private static final List<Pattern> WITH_LABELS = List.of(
            ALIKE.get(0), ALIKE.get(1), ALIKE.get(2), ALIKE.get(3), Pattern.compile("[\\p{Lu}`*_a-z][^.!?]{0,34}"));

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        if (!ColumnNames.has(text.line(at))) {
            return Optional.empty();
        }
        int end = at;
        while (end < text.size()
                && !text.isBlank(end)
                && !text.isBullet(end)
                && text.line(end).indexOf('\t') < 0) {
            end++;
        }
        int named = at;
        while (named < end && ColumnNames.has(text.line(named))) {
            named++;
        }
        boolean fields = text.line(at).strip().matches("Field|Key|Property")
                && text.line(at + 1).strip().equals("Value");
        for (int columns = fields ? 2 : Math.min(named - at, MOST_COLUMNS); columns >= FEWEST_COLUMNS; columns--) {
            int rows = (end - at) / columns;
            if (rows > 1 && rows * columns == end - at && isAlike(text, at, columns, rows)) {
                return Optional.of(table(text, at, columns, rows));
            }
        }
        return Optional.empty();
    }

    /** Whether the cells of one column, below its name, are all of one sort. */
    private static boolean isAlike(CopiedText text, int at, int columns, int rows) {
        for (int column = 0; column < columns; column++) {
            for (Pattern sort : column == 0 ? WITH_LABELS : ALIKE) {
                boolean all = true;
                for (int row = 1; row < rows && all; row++) {
                    all = sort.matcher(text.line(at + row * columns + column).strip())
                            .matches();
                }
                if (all) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Read table(CopiedText text, int at, int columns, int rows) {
        List<SourceLine> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<SourceLine> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                SourceLine source = text.source(at + row * columns + column);
                cells.add(SpacedTable.part(
                        source, new SpacedTable.Span(0, source.text().length())));
            }
            lines.add(SpacedTable.row(cells, columns, at + row * columns + 1));
        }
        return SpacedTable.rows(lines, columns, at + rows * columns);
    }
}
