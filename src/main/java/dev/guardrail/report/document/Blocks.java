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

    /** What was added, where a title above nothing but paragraphs is the beginning of one paragraph. */
    public List<Block> compact() {
        List<Block> compact = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<Line> below = paragraphsBelow(i);
            if (blocks.get(i) instanceof Block.Heading heading && !below.isEmpty()) {
                compact.add(new Block.Paragraph(
                        Line.text(heading.title() + ":").strong().and(" ").and(Line.join(" ", below))));
                i += below.size();
            } else {
                compact.add(blocks.get(i));
            }
        }
        return List.copyOf(compact);
    }

    /** The paragraphs between a block and the next title; none where something else stands there, too. */
    private List<Line> paragraphsBelow(int index) {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks.subList(index + 1, blocks.size())) {
            if (block instanceof Block.Heading) {
                break;
            }
            if (!(block instanceof Block.Paragraph paragraph)) {
                return List.of();
            }
            lines.add(paragraph.line());
        }
        return lines;
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
