package dev.guardrail.report.github;

import dev.guardrail.report.Links;
import dev.guardrail.report.MarkdownWriter;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A document in Markdown that is no longer than a limit: parts for which there is no room are left out as a whole, and counted. */
final class Fitting {

    /** Room for the sentence about what is left out, and for the ends of lists. */
    private static final int RESERVE = 1000;

    private record Left(String section, int parts) {}

    private final Links links;
    private final int level;
    private final ToIntFunction<String> size;
    private final List<Left> left = new ArrayList<>();
    private int room;

    /**
     * Creates it.
     *
     * @param level the level of the title
     * @param size how long a text is, in the unit of the limit
     */
    Fitting(Links links, int level, int limit, ToIntFunction<String> size) {
        this.links = links;
        this.level = level;
        this.size = size;
        this.room = limit - RESERVE;
    }

    String write(Document document) {
        room -= size.applyAsInt(written(new Document(document.title(), List.of())));
        List<Section> kept = new ArrayList<>();
        for (Section section : document.sections()) {
            List<Block> blocks = blocks(section);
            if (!blocks.isEmpty()) {
                kept.add(new Section(section.number(), section.title(), blocks));
            }
        }
        if (!left.isEmpty()) {
            kept.add(new Section(0, "", List.of(new Block.Paragraph(Line.text(sentence())))));
        }
        return written(new Document(document.title(), kept));
    }

    /** The blocks, and the items of lists, for which there is room. */
    private List<Block> blocks(Section section) {
        room -= size.applyAsInt(section.heading()) * 2 + 10;
        List<Block> kept = new ArrayList<>();
        int parts = 0;
        for (Block block : section.blocks()) {
            if (block instanceof Block.Items items) {
                List<Block.Item> fitting = items(items);
                if (!fitting.isEmpty()) {
                    kept.add(new Block.Items(items.numbered(), fitting));
                }
                parts += items.items().size() - fitting.size();
            } else if (!fits(block)) {
                parts++;
            } else {
                kept.add(block);
            }
        }
        if (parts > 0) {
            left.add(new Left(section.title(), parts));
        }
        return kept;
    }

    private List<Block.Item> items(Block.Items items) {
        return items.items().stream()
                .filter(item -> fits(new Block.Items(items.numbered(), List.of(item))))
                .toList();
    }

    private boolean fits(Block block) {
        int needed =
                size.applyAsInt(written(new Document(Line.EMPTY, List.of(new Section(0, "", List.of(block)))))) + 2;
        if (needed > room) {
            return false;
        }
        room -= needed;
        return true;
    }

    private String written(Document document) {
        return new MarkdownWriter(links, level).write(document);
    }

    /** {@code Left out, as GitHub shows no more: 12 parts of "Findings That Count".}. */
    private String sentence() {
        return "Left out, as GitHub shows no more: "
                + left.stream()
                        .map(one -> Count.of(one.parts(), "part") + " of "
                                + (one.section().isEmpty() ? "the beginning" : "\"" + one.section() + "\""))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
