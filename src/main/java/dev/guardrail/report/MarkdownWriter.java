package dev.guardrail.report;

import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as GitHub-flavoured Markdown. */
public final class MarkdownWriter {

    private final Links links;
    private final int level;
    private final StringBuilder out = new StringBuilder();

    /** Begins a document whose title is the one of a page. */
    public MarkdownWriter(Links links) {
        this(links, 1);
    }

    /**
     * Begins a document.
     *
     * @param level the level of its title among headings
     */
    public MarkdownWriter(Links links, int level) {
        this.links = links;
        this.level = level;
    }

    /** The document; a title with nothing in it has no heading. */
    public String write(Document document) {
        if (!document.title().isEmpty()) {
            heading(level, line(document.title()));
        }
        document.sections().forEach(this::section);
        return out.toString();
    }

    private void section(Section section) {
        if (!section.heading().isEmpty()) {
            heading(level + 1, Markdown.escape(section.heading()));
        }
        section.blocks().forEach(this::block);
    }

    private void heading(int level, String title) {
        separate();
        out.append("#".repeat(level)).append(' ').append(title).append('\n');
    }

    /** Blocks stand apart, or the second would belong to the first. */
    private void separate() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(level + 2, Markdown.escape(heading.title()));
            return;
        }
        separate();
        if (block instanceof Block.Paragraph paragraph) {
            out.append(Markdown.atStart(line(paragraph.line()))).append('\n');
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.CodeBlock code) {
            code(code);
        } else if (block instanceof Block.Folded folded) {
            folded(folded);
        }
    }

    private void items(Block.Items items) {
        int number = 1;
        for (Block.Item item : items.items()) {
            String mark = items.numbered() ? number++ + ". " : "- ";
            out.append(mark).append(Markdown.atStart(line(item.line()))).append('\n');
            item.below()
                    .forEach(below -> out.append(" ".repeat(mark.length()))
                            .append("- ")
                            .append(Markdown.atStart(line(below)))
                            .append('\n'));
        }
    }

    private void table(Block.Table table) {
        row(table.columns().stream().map(Markdown::escape).toList());
        row(table.columns().stream().map(column -> "---").toList());
        table.rows().forEach(row -> row(row.stream().map(this::cell).toList()));
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Between fences that its text does not end. */
    private void code(Block.CodeBlock code) {
        String fence = Markdown.fence(code.text());
        out.append(fence).append(code.language()).append('\n').append(code.text());
        if (!code.text().endsWith("\n")) {
            out.append('\n');
        }
        out.append(fence).append('\n');
    }

    /** An empty line ends what is HTML: Markdown counts again behind it. */
    private void folded(Block.Folded folded) {
        out.append("<details>\n<summary>").append(summary(folded.summary())).append("</summary>\n");
        folded.blocks().forEach(this::block);
        out.append("\n</details>\n");
    }

    /** A line within other text. */
    public String line(Line line) {
        return line.spans().stream().map(span -> span(span, false)).collect(Collectors.joining());
    }

    private String cell(Line line) {
        return line.spans().stream().map(span -> span(span, true)).collect(Collectors.joining());
    }

    private String span(Span span, boolean cell) {
        if (span instanceof Span.Text text) {
            return Markdown.escape(text.text());
        } else if (span instanceof Span.Code code) {
            return code(code.text(), cell);
        } else if (span instanceof Span.Strong strong) {
            return "**" + (cell ? cell(strong.line()) : line(strong.line())) + "**";
        } else if (span instanceof Span.To to) {
            return cell ? cell(to.line()) : line(to.line());
        } else if (span instanceof Span.At at) {
            String place = code(at.label(), cell);
            return links.url(at).map(url -> "[" + place + "](" + url + ")").orElse(place);
        }
        throw new IllegalStateException("a span of a type of its own: " + span);
    }

    private static String code(String text, boolean cell) {
        return cell ? Markdown.codeInCell(text) : Markdown.code(text);
    }

    private static String summary(Line line) {
        return line.spans().stream().map(MarkdownWriter::html).collect(Collectors.joining());
    }

    private static String html(Span span) {
        if (span instanceof Span.Text text) {
            return Markdown.html(text.text());
        } else if (span instanceof Span.Code code) {
            return Markdown.htmlCode(code.text());
        } else if (span instanceof Span.Strong strong) {
            return "<b>" + summary(strong.line()) + "</b>";
        } else if (span instanceof Span.To to) {
            return summary(to.line());
        } else if (span instanceof Span.At at) {
            return Markdown.htmlCode(at.label());
        }
        throw new IllegalStateException("a span of a type of its own: " + span);
    }
}
