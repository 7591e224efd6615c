package dev.guardrail.report.document;

import java.util.List;

/** A part of a section that stands on lines of its own. */
public sealed interface Block
        permits Block.Paragraph, Block.Heading, Block.Items, Block.Table, Block.CodeBlock, Block.Folded, PageBlock {

    /** One or more sentences. */
    record Paragraph(Line line) implements Block {}

    /** A title within a section. */
    record Heading(String title) implements Block {}

    /**
     * A list.
     *
     * @param numbered whether the order of the items matters
     */
    record Items(boolean numbered, List<Item> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One item of a list.
     *
     * @param below the items of a list within it; empty where it has none
     */
    record Item(Line line, List<Line> below) {

        public Item {
            below = List.copyOf(below);
        }
    }

    /**
     * A table.
     *
     * @param rows each with as many cells as there are columns
     */
    record Table(List<String> columns, List<List<Line>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Line> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
                }
            }
        }
    }

    /** Text of a programming language, as it is. */
    record CodeBlock(String language, String text) implements Block {}

    /** What a reader unfolds who wants to know more. */
    record Folded(Line summary, List<Block> blocks) implements Block {

        public Folded {
            blocks = List.copyOf(blocks);
        }
    }
}
