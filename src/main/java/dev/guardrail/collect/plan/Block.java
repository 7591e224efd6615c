package dev.guardrail.collect.plan;

import java.util.List;
import java.util.stream.Stream;

/** A piece of a document, with its lines, which are counted from 1. */
sealed interface Block {

    int line();

    int endLine();

    /** A heading, of level 1 to 6 in Markdown. */
    record Heading(int level, Prose prose, int line, int endLine) implements Block {}

    record Paragraph(Prose prose, int line, int endLine) implements Block {}

    record ItemList(List<Item> items, int line, int endLine) implements Block {}

    record Table(List<Prose> header, List<Row> rows, int line, int endLine) implements Block {}

    /** A line across. */
    record Rule(int line, int endLine) implements Block {}

    /** Code between fences; {@code lines} are its content, and the first of them is the one after {@link #line()}. */
    record Code(String info, List<String> lines, int line, int endLine) implements Block {}

    /**
     * An item of a list.
     *
     * @param own its own text
     * @param children the items of the lists in it
     */
    record Item(Prose own, List<Item> children, int line, int endLine) {

        /** Its own text and that of all items in it. */
        Prose whole() {
            return Prose.join(
                    Stream.concat(Stream.of(own), children.stream().map(Item::whole))
                            .toList(),
                    own.text().endsWith(":") ? " " : "; ");
        }
    }

    record Row(List<Prose> cells, int line) {}
}
