package dev.guardrail.report.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers the blocks of a section, one after the other. */
public final class Blocks {

    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block. */
    public Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Adds a paragraph of prose, where names stand in backticks. */
    public Blocks prose(String prose) {
        return paragraph(Line.prose(prose));
    }

    /** Adds a paragraph. */
    public Blocks paragraph(Line line) {
        return add(new Block.Paragraph(line));
    }

    /** Adds a title. */
    public Blocks heading(String title) {
        return add(new Block.Heading(title));
    }

    /** Adds a list whose order does not matter; nothing without items. */
    public Blocks bullets(List<Line> items) {
        return items(false, items);
    }

    /** Adds a list whose order matters; nothing without items. */
    public Blocks numbered(List<Line> items) {
        return items(true, items);
    }

    private Blocks items(boolean numbered, List<Line> items) {
        return items.isEmpty()
                ? this
                : add(new Block.Items(
                        numbered,
                        items.stream()
                                .map(line -> new Block.Item(line, List.of()))
                                .toList()));
    }

    /** Adds a table; nothing without rows. */
    public Blocks table(List<String> columns, List<List<Line>> rows) {
        return rows.isEmpty() ? this : add(new Block.Table(columns, rows));
    }

    /** Adds what a reader unfolds; nothing without blocks. */
    public Blocks folded(Line summary, Blocks folded) {
        return folded.isEmpty() ? this : add(new Block.Folded(summary, folded.list()));
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** What was added. */
    public List<Block> list() {
        return List.copyOf(blocks);
    }
}
