package dev.guardrail.collect.claim;

import dev.guardrail.collect.claim.Passage.Context;
import dev.guardrail.collect.claim.Passage.Kind;
import dev.guardrail.collect.claim.Passage.Start;
import dev.guardrail.collect.claim.form.SourceLine;
import dev.guardrail.collect.claim.form.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown to passages, which keep their markup: what is quoted of an audit is what stands there. */
final class PassageReader {

    /** The limit of nesting: far more than people write, and far below a stack overflow. */
    private static final int NESTING_LIMIT = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(NESTING_LIMIT)
            .maxInlineNesting(NESTING_LIMIT)
            .build();

    /** A line that is a statement of its own, although Markdown joins it to the one above. */
    private static final Pattern OWN_LINE = Pattern.compile(
            "\\s*(?:\\*\\*[^*]{1,60}\\*\\*|[A-Z][\\w /-]{1,40}:\\s|[•✅❌⚠✓✗☑☐⚪🟢🟡🔴-]|\\||\\d+[.)]\\s).*");

    private static final Pattern FENCES = Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*(?:markdown|md)?\\s*");

    private final List<SourceLine> lines;
    private final List<String> headings;
    private final List<Integer> levels;
    private final List<Passage> passages;

    private PassageReader(List<SourceLine> lines) {
        this(lines, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private PassageReader(List<SourceLine> lines, List<String> headings, List<Integer> levels, List<Passage> passages) {
        this.lines = lines;
        this.headings = headings;
        this.levels = levels;
        this.passages = passages;
    }

    /** The passages of a document, in the order of their lines. */
    static List<Passage> read(List<SourceLine> lines) {
        PassageReader reader = new PassageReader(unfenced(lines));
        reader.read();
        return reader.passages;
    }

    private void read() {
        children(PARSER.parse(lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"))));
    }

    /** A document that is pasted as code is read like any other: its first line opens a fence. */
    private static List<SourceLine> unfenced(List<SourceLine> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).text().isBlank()) {
            first++;
        }
        if (first >= lines.size() || !FENCES.matcher(lines.get(first).text()).matches()) {
            return lines;
        }
        List<SourceLine> open = new ArrayList<>(lines);
        open.set(first, SourceLine.of("", first + 1));
        return open;
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock) {
                node = html(node);
            } else {
                read(node);
            }
        }
    }

    /** Reads HTML within Markdown, with what an empty line splits off from it; gives its last node. */
    private Node html(Node first) {
        List<SourceLine> html = new ArrayList<>();
        Node last = first;
        for (Node node = first; node != null && isHtml(node); node = node.getNext()) {
            node.getSourceSpans().forEach(span -> html.add(source(span)));
            last = node;
        }
        new PassageReader(SourceLines.ofHtml(html), headings, levels, passages).read();
        return last;
    }

    private boolean isHtml(Node node) {
        return node instanceof HtmlBlock
                || node instanceof IndentedCodeBlock
                        && text(node.getSourceSpans().get(0)).stripLeading().startsWith("<");
    }

    private void read(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof FencedCodeBlock code) {
            code(node, String.valueOf(code.getInfo()).strip(), 1);
        } else if (node instanceof IndentedCodeBlock) {
            code(node, "", 0);
        } else if (node instanceof Paragraph) {
            paragraph(node);
        } else {
            children(node);
        }
    }

    private void heading(Heading heading) {
        SourceSpan span = heading.getSourceSpans().get(0);
        String title = text(span).replaceFirst("^#+\\s*", "").replaceFirst("\\s*#+$", "");
        while (!levels.isEmpty() && levels.get(levels.size() - 1) >= heading.getLevel()) {
            levels.remove(levels.size() - 1);
            headings.remove(headings.size() - 1);
        }
        add(
                Kind.HEADING,
                List.of(span),
                List.of(),
                "",
                source(span).origins().get(0).line());
        levels.add(heading.getLevel());
        headings.add(title);
    }

    private void table(Node table) {
        List<String> header = new ArrayList<>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (section instanceof TableHead) {
                    header.addAll(cells(text(row.getSourceSpans().get(0))));
                } else if (row instanceof TableRow) {
                    add(Kind.ROW, row.getSourceSpans(), header, "", line(table));
                }
            }
        }
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.replace("*", "").strip().toLowerCase(Locale.ROOT));
        }
        return cells;
    }

    private void code(Node node, String info, int fence) {
        List<SourceSpan> spans = node.getSourceSpans();
        int last = spans.size() - (fence > 0 && spans.size() > 1 && isFence(spans.get(spans.size() - 1)) ? 1 : 0);
        for (SourceSpan span : spans.subList(Math.min(fence, last), last)) {
            add(Kind.CODE, List.of(span), List.of(), info.isEmpty() ? "text" : info, line(node));
        }
    }

    private boolean isFence(SourceSpan span) {
        return FENCES.matcher(text(span)).matches();
    }

    private void paragraph(Node node) {
        Kind kind = node.getParent() instanceof ListItem ? Kind.ITEM : Kind.PARAGRAPH;
        List<SourceSpan> open = new ArrayList<>();
        for (SourceSpan span : node.getSourceSpans()) {
            boolean own =
                    OWN_LINE.matcher(text(span)).matches() || !open.isEmpty() && isBroken(open.get(open.size() - 1));
            if (own && !open.isEmpty()) {
                add(kind, open, List.of(), "", line(node));
                open = new ArrayList<>();
            }
            open.add(span);
        }
        add(kind, open, List.of(), "", line(node));
    }

    /** Whether Markdown breaks the line at the end. */
    private boolean isBroken(SourceSpan span) {
        String line = lines.get(span.getLineIndex()).text();
        return line.endsWith("  ") || line.endsWith("\\") || line.endsWith("<br>");
    }

    private void add(Kind kind, List<SourceSpan> spans, List<String> header, String info, int block) {
        StringBuilder text = new StringBuilder();
        List<Start> starts = new ArrayList<>();
        for (SourceSpan span : spans) {
            text.append(text.isEmpty() ? "" : " ");
            SourceLine part = source(span);
            part.origins()
                    .forEach(each -> starts.add(
                            new Start(text.length() + each.offset(), each.line(), each.column(), each.made())));
            text.append(part.text());
        }
        if (!starts.isEmpty()) {
            boolean quoted =
                    lines.get(spans.get(0).getLineIndex()).text().stripLeading().startsWith(">");
            Context context = new Context(headings, header, info, block, quoted);
            passages.addAll(Pieces.of(new Passage(kind, text.toString(), starts, context)));
        }
    }

    private String text(SourceSpan span) {
        return source(span).text();
    }

    private SourceLine source(SourceSpan span) {
        SourceLine line = lines.get(span.getLineIndex());
        int from = Math.min(span.getColumnIndex(), line.text().length());
        int to = Math.min(line.text().length(), from + span.getLength());
        return new SourceLine(line.text().substring(from, to), line.within(from, to));
    }

    private int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : source(spans.get(0)).origins().get(0).line();
    }
}
