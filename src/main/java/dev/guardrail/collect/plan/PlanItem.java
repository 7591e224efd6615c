package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One item of a section: an item of a list, the row of a table, or a paragraph.
 *
 * @param own its own text
 * @param whole its text with that of the items in it
 * @param cells the cells of a row, each with its column's heading; none for any other item
 */
record PlanItem(Prose own, Prose whole, List<Cell> cells, int line, int endLine) {

    record Cell(String column, Prose prose) {}

    private static final Pattern NUMBERING = Pattern.compile("(?i)#|no\\.?|nr\\.?");
    private static final Pattern OPEN =
            Pattern.compile("(?i)[\\W_]*(?:to be (?:defined|determined|decided|written)|tb[ad]|n/a|none)\\b.*");
    private static final Pattern PATH_COLUMN = Pattern.compile("(?i)(?:new |target )?(?:paths?|files?|locations?)");

    private static final String BETWEEN_CELLS = " — ";

    PlanItem {
        cells = List.copyOf(cells);
    }

    /** Whether a text is a placeholder. */
    static boolean isOpen(String text) {
        return OPEN.matcher(text).matches();
    }

    /**
     * The part that names the files of the item: for a row, the cells of a column for paths, or else the first cell
     * with a path; other cells may mention any file.
     */
    Prose naming(PathWords paths) {
        List<Prose> named = cells.stream()
                .filter(cell -> PATH_COLUMN.matcher(cell.column).matches())
                .map(Cell::prose)
                .filter(cell -> !paths.find(cell).isEmpty())
                .toList();
        return named.isEmpty()
                ? cells.stream()
                        .map(Cell::prose)
                        .filter(cell -> !paths.find(cell).isEmpty())
                        .findFirst()
                        .orElse(whole)
                : Prose.join(named, ", ");
    }

    /**
     * The items of what stands in a section, in their order. A paragraph is one where it names a path or stands alone.
     */
    static List<PlanItem> of(List<Outline.Placed> placed, PathWords paths) {
        boolean listed = placed.stream()
                .anyMatch(part -> part.block() instanceof Block.ItemList || part.block() instanceof Block.Table);
        List<PlanItem> items = new ArrayList<>();
        boolean named = false;
        for (Outline.Placed part : placed) {
            List<PlanItem> found = of(part.block(), listed, paths);
            // "Models (`models.py`):" says where all of its list goes; what names no path of its own details it.
            boolean details = named && part.block() instanceof Block.ItemList;
            found.stream()
                    .filter(item -> !details || !paths.find(item.whole()).isEmpty())
                    .forEach(items::add);
            named = part.block() instanceof Block.Paragraph paragraph
                    && paragraph.prose().text().endsWith(":")
                    && !paths.find(paragraph.prose()).isEmpty();
        }
        return items.stream()
                .filter(item -> !item.own.isEmpty() && !isOpen(item.own.text()))
                .toList();
    }

    private static List<PlanItem> of(Block block, boolean listed, PathWords paths) {
        List<PlanItem> items = new ArrayList<>();
        if (block instanceof Block.ItemList list) {
            list.items().forEach(item -> add(item, Prose.EMPTY, items));
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> items.add(row(table, row)));
        } else if (block instanceof Block.Paragraph paragraph) {
            items.addAll(lines(paragraph, listed, paths));
        } else if (block instanceof Block.Code code) {
            items.addAll(code(code));
        }
        return items;
    }

    /**
     * Adds an item, or, if it only introduces the items in it, those items, each with the introduction before its text.
     */
    private static void add(Block.Item item, Prose before, List<PlanItem> items) {
        if (item.own().text().endsWith(":") && !item.children().isEmpty()) {
            Prose introduction = Prose.join(List.of(before, item.own()), " ");
            item.children().forEach(child -> add(child, introduction, items));
            return;
        }
        Prose own = Prose.join(List.of(before, item.own()), " ");
        Prose whole = Prose.join(List.of(before, item.whole()), " ");
        items.add(new PlanItem(own, whole, List.of(), item.line(), item.endLine()));
    }

    private static PlanItem row(Block.Table table, Block.Row row) {
        List<Cell> cells = new ArrayList<>();
        List<Prose> texts = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String column = i < table.header().size() ? table.header().get(i).text() : "";
            cells.add(new Cell(column, row.cells().get(i)));
            if (!row.cells().get(i).isEmpty() && !NUMBERING.matcher(column).matches()) {
                texts.add(row.cells().get(i));
            }
        }
        Prose joined = Prose.join(texts, BETWEEN_CELLS);
        return new PlanItem(joined, joined, cells, row.line(), row.line());
    }

    private static List<PlanItem> lines(Block.Paragraph paragraph, boolean listed, PathWords paths) {
        List<PlanItem> items = new ArrayList<>();
        boolean marked = Marks.everyLine(paragraph.prose());
        if (marked) {
            int from = 0;
            int line = paragraph.line();
            for (String text : paragraph.prose().raw().split("\n", -1)) {
                Prose part = paragraph.prose().part(from, from + text.length());
                items.add(new PlanItem(part, part, List.of(), line, line));
                from += text.length() + 1;
                line++;
            }
            return items;
        }
        Prose prose = paragraph.prose();
        boolean introduction = prose.text().endsWith(":");
        if (!paths.find(prose).isEmpty() || !listed && !introduction) {
            items.add(new PlanItem(prose, prose, List.of(), paragraph.line(), paragraph.endLine()));
        }
        return items;
    }

    /** The items of code with exactly one path in each line; any other code is an example. */
    private static List<PlanItem> code(Block.Code code) {
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < code.lines().size(); i++) {
            String line = code.lines().get(i);
            if (line.isBlank()) {
                continue;
            }
            if (!line.equals(line.strip())
                    || line.indexOf('/') < 0
                    || PathWords.inCode(line).isEmpty()) {
                return List.of();
            }
            Prose.Span span = new Prose.Span(Prose.Kind.CODE, 0, line.length(), "");
            Prose prose = new Prose(line, List.of(span), 0);
            int number = code.line() + 1 + i;
            items.add(new PlanItem(prose, prose, List.of(), number, number));
        }
        return items;
    }
}
