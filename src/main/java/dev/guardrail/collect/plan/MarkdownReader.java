package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown to blocks. Quoted text counts like any other. */
final class MarkdownReader {

    /** The limit of nesting: far more than people write, and far below a stack overflow. */
    private static final int NESTING_LIMIT = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(NESTING_LIMIT)
            .maxInlineNesting(NESTING_LIMIT)
            .build();

    private MarkdownReader() {}

    /** The blocks of a document, in their order. */
    static List<Block> read(List<String> lines) {
        return blocks(PARSER.parse(String.join("\n", lines)));
    }

    /** Reads a text from outside of a document, with its inline markup. */
    static Prose inline(String text) {
        Node first = PARSER.parse(text.strip()).getFirstChild();
        return first instanceof Paragraph && first.getNext() == null ? ProseReader.read(first) : Prose.of(text.strip());
    }

    private static List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : children(parent)) {
            if (node instanceof BlockQuote) {
                blocks.addAll(blocks(node));
            } else {
                block(node, line(node), endLine(node)).ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private static Optional<Block> block(Node node, int line, int endLine) {
        if (node instanceof Heading heading) {
            return Optional.of(new Block.Heading(heading.getLevel(), ProseReader.read(node), line, endLine));
        }
        if (node instanceof Paragraph) {
            return Optional.of(new Block.Paragraph(ProseReader.read(node), line, endLine));
        }
        if (node instanceof ListBlock) {
            return Optional.of(new Block.ItemList(items(node), line, endLine));
        }
        if (node instanceof TableBlock) {
            return Optional.of(table(node));
        }
        if (node instanceof FencedCodeBlock code) {
            List<String> lines = code.getLiteral().lines().toList();
            return Optional.of(new Block.Code(String.valueOf(code.getInfo()), lines, line, endLine));
        }
        return node instanceof ThematicBreak ? Optional.of(new Block.Rule(line, endLine)) : Optional.empty();
    }

    private static List<Block.Item> items(Node list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item : children(list)) {
            if (item instanceof ListItem) {
                items.add(item(item));
            }
        }
        return items;
    }

    private static Block.Item item(Node item) {
        List<Prose> own = new ArrayList<>();
        List<Block.Item> children = new ArrayList<>();
        for (Block block : blocks(item)) {
            if (block instanceof Block.Paragraph paragraph && children.isEmpty()) {
                own.add(paragraph.prose());
            } else if (block instanceof Block.Heading heading) {
                own.add(heading.prose());
            } else if (block instanceof Block.Paragraph paragraph) {
                children.add(new Block.Item(paragraph.prose(), List.of(), paragraph.line(), paragraph.endLine()));
            } else if (block instanceof Block.ItemList list) {
                children.addAll(list.items());
            }
        }
        return new Block.Item(Prose.join(own, "\n"), List.copyOf(children), line(item), endLine(item));
    }

    private static Block.Table table(Node table) {
        List<Prose> header = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Node section : children(table)) {
            for (Node row : children(section)) {
                if (!(row instanceof TableRow)) {
                    continue;
                }
                List<Prose> cells = children(row).stream()
                        .filter(TableCell.class::isInstance)
                        .map(ProseReader::read)
                        .toList();
                if (section instanceof TableHead) {
                    header.addAll(cells);
                } else {
                    rows.add(new Block.Row(cells, line(row)));
                }
            }
        }
        return new Block.Table(List.copyOf(header), List.copyOf(rows), line(table), endLine(table));
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    private static int endLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(spans.size() - 1).getLineIndex() + 1;
    }
}
