package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line such as {@code **Milestone:** M07}: in a paragraph, as an item of a list, or as a row of a table with two columns.
 *
 * @param name the word before the colon, in lower case
 * @param value what stands behind it
 */
record Label(String name, Prose value, int line) {

    private static final int LONGEST_NAME = 40;

    /** Whether it stands where a heading of the section could. */
    boolean names(Section section) {
        return Section.of(name).equals(Optional.of(section));
    }

    /** The labels of a block. */
    static List<Label> of(Block block) {
        List<Label> labels = new ArrayList<>();
        if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.prose(), paragraph.line(), labels);
        } else if (block instanceof Block.ItemList list) {
            list.items().forEach(item -> items(item, labels));
        } else if (block instanceof Block.Table table && table.header().size() == 2) {
            add(table.header().get(0), table.header().get(1), table.line(), labels);
            table.rows().stream()
                    .filter(row -> row.cells().size() == 2)
                    .forEach(row -> add(row.cells().get(0), row.cells().get(1), row.line(), labels));
        } else if (block instanceof Block.Heading heading) {
            lines(heading.prose(), heading.line(), labels);
        }
        return labels;
    }

    private static void items(Block.Item item, List<Label> labels) {
        lines(item.own(), item.line(), labels);
        item.children().forEach(child -> items(child, labels));
    }

    private static void lines(Prose prose, int firstLine, List<Label> labels) {
        int from = 0;
        int line = firstLine;
        for (String text : prose.raw().split("\n", -1)) {
            int colon = text.indexOf(':');
            if (colon > 0 && colon <= LONGEST_NAME) {
                add(prose.part(from, from + colon), prose.part(from + colon + 1, from + text.length()), line, labels);
            }
            from += text.length() + 1;
            line++;
        }
    }

    private static void add(Prose name, Prose value, int line, List<Label> labels) {
        if (!value.isEmpty()) {
            String words = name.text()
                    .substring(Marks.length(name.text()))
                    .replaceAll("\\([^()]*\\)|:$", "")
                    .strip();
            labels.add(new Label(words.toLowerCase(Locale.ROOT), value, line));
        }
    }
}
