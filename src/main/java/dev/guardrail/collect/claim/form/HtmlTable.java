package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table. One that only arranges a page, with headings or lists in its cells, is none. */
final class HtmlTable {

    private static final String BAR = "|";
    private static final String LAYOUT = "h[1-6]|ul|ol|pre|blockquote|article";

    private final Blocks blocks;
    private final List<SourceLine> rows = new ArrayList<>();
    private final List<SourceLine> cells = new ArrayList<>();
    /** By column, how many of the next rows a cell above reaches into. */
    private final Map<Integer, Integer> heights = new HashMap<>();

    private boolean open;
    private boolean layout;
    private boolean inCell;
    private boolean headed;
    private int line = 1;
    private boolean taken;

    HtmlTable(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Whether a cell is open, whose text is one line. */
    boolean isOpen() {
        return open && inCell && !layout;
    }

    /** Whether the tag that came last ended the text before it. */
    boolean wasTaken() {
        return taken;
    }

    /** Takes a tag that is part of a table, with the text before it. */
    boolean takes(HtmlToken token, LineBuilder text) {
        taken = false;
        line = text.line();
        String name = token.name();
        if (name.equals("table")) {
            arrange(text);
            start();
            return true;
        }
        if (!open || layout && !name.equals("/table")) {
            return layout && name.matches("/?(?:td|th|tr|tbody|thead|tfoot)") && paragraph(text);
        }
        if (name.matches(LAYOUT)) {
            arrange(text);
            return false;
        }
        return part(token, name, text);
    }

    private boolean part(HtmlToken token, String name, LineBuilder text) {
        switch (name) {
            case "td", "th" -> {
                cell(text);
                above();
                inCell = true;
                below(token);
                headed |= name.equals("th") && rows.isEmpty();
                for (int i = 1; i < number(token, "colspan"); i++) {
                    cells.add(SourceLine.of("", line));
                }
            }
            case "/td", "/th" -> cell(text);
            case "tr", "/tr" -> {
                cell(text);
                row();
            }
            case "/table" -> {
                cell(text);
                row();
                finish();
            }
            case "thead", "tbody", "tfoot", "colgroup", "col", "/thead", "/tbody", "/tfoot", "/colgroup" ->
                taken = true;
            case "caption", "/caption" -> paragraph(text);
            case "p", "div", "/p", "/div" -> {
                text.make(text.isBlank() ? "" : " ");
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Empty cells below those of rows above that are several rows high. */
    private void above() {
        while (heights.getOrDefault(cells.size(), 0) > 0) {
            heights.merge(cells.size(), -1, Integer::sum);
            cells.add(SourceLine.of("", line));
        }
    }

    /** Notes how far a cell reaches down; rows to come have it, this one is not among them. */
    private void below(HtmlToken token) {
        int rowsBelow = number(token, "rowspan") - 1;
        for (int i = 0; rowsBelow > 0 && i < number(token, "colspan"); i++) {
            heights.put(cells.size() + i, rowsBelow);
        }
    }

    private static int number(HtmlToken token, String attribute) {
        return token.attribute(attribute)
                .filter(number -> number.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private void start() {
        open = true;
        layout = false;
        inCell = false;
        headed = false;
        rows.clear();
        cells.clear();
        heights.clear();
    }

    private boolean paragraph(LineBuilder text) {
        taken = true;
        if (!text.isBlank()) {
            blocks.paragraph(text.build());
        }
        return true;
    }

    private void cell(LineBuilder text) {
        taken = true;
        if (inCell) {
            cells.add(text.build());
            inCell = false;
        }
    }

    private void row() {
        if (cells.isEmpty()) {
            return;
        }
        above();
        rows.add(joined(cells, line));
        if (rows.size() == 1 && !headed) {
            // Markdown has no table without a header.
            rows.add(
                    0,
                    new LineBuilder(line).make(BAR + "  |".repeat(cells.size())).build());
            rows.add(1, delimiter(cells.size(), line));
        } else if (rows.size() == 1) {
            rows.add(delimiter(cells.size(), line));
        }
        cells.clear();
    }

    /** A row of Markdown. */
    static SourceLine joined(List<SourceLine> cells, int line) {
        LineBuilder row = new LineBuilder(line).make(BAR);
        for (SourceLine cell : cells) {
            row.make(" ").add(cell).make(" ").make(BAR);
        }
        return row.build();
    }

    /** The line below the header of a table. */
    static SourceLine delimiter(int cells, int line) {
        return new LineBuilder(line).make(BAR + "---|".repeat(cells)).build();
    }

    /** What was taken for a table arranges a page: what it has is read as if it were not there. */
    private void arrange(LineBuilder text) {
        finish();
        open = true;
        layout = true;
        cells.forEach(blocks::paragraph);
        cells.clear();
        inCell = false;
        if (!text.isBlank()) {
            blocks.paragraph(text.build());
        }
        taken = true;
    }

    private void finish() {
        if (!rows.isEmpty()) {
            blocks.table(rows);
        }
        rows.clear();
        open = false;
        layout = false;
    }
}
