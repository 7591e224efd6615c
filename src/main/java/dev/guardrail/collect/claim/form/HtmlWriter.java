package dev.guardrail.collect.claim.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the tags and texts of HTML as lines of Markdown. */
final class HtmlWriter {

    /** Elements that begin a line. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "body",
            "html",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "hr",
            "form",
            "fieldset",
            "address",
            "aside",
            "title");

    private static final Map<String, String> MARKS = Map.of(
            "strong", "**", "b", "**", "em", "*", "i", "*", "code", "`", "tt", "`", "kbd", "`", "del", "~~", "s", "~~",
            "sup", "^");

    /** Links that GitHub makes of names, which the text of an audit does not have. */
    private static final String MADE_LINKS = ".*(?:commit-link|issue-link|user-mention|anchor|heading-link).*";

    private final HtmlSource source;
    private final Blocks blocks = new Blocks();
    private final HtmlTable table = new HtmlTable(blocks);
    private final Deque<String> links = new ArrayDeque<>();
    private Optional<HtmlCode> code = Optional.empty();
    private String language = "";
    private LineBuilder line = new LineBuilder(1);

    HtmlWriter(HtmlSource source) {
        this.source = source;
    }

    /** The lines that were written. */
    List<SourceLine> lines() {
        block(line.line());
        return new ArrayList<>(blocks.lines());
    }

    void write(HtmlToken token) {
        if (code.isPresent()) {
            code(code.get(), token);
        } else if (token.isText()) {
            text(token.from(), token.to());
        } else {
            tag(token);
        }
    }

    private void tag(HtmlToken token) {
        boolean ofTable = table.takes(token, line);
        if (table.wasTaken()) {
            line = new LineBuilder(source.line(token.from()));
        }
        if (!ofTable && !block(token)) {
            inline(token);
        }
    }

    private void code(HtmlCode open, HtmlToken token) {
        if (token.name().equals("/pre")) {
            blocks.code(open.language(), open.lines());
            code = Optional.empty();
        } else {
            open.write(token);
        }
    }

    /** A text with one space for each row of spaces and ends of lines. */
    private void text(int from, int to) {
        String text = source.text();
        int at = from;
        while (at < to) {
            int end = at;
            boolean space = Character.isWhitespace(text.charAt(at));
            while (end < to && Character.isWhitespace(text.charAt(end)) == space) {
                end++;
            }
            if (!space) {
                source.copy(line, at, end, table.isOpen());
            } else if (!line.isBlank() && !line.endsWith(" ")) {
                line.make(" ");
            }
            at = end;
        }
    }

    private void block(int at) {
        if (!line.isBlank()) {
            blocks.paragraph(line.build());
        }
        line = new LineBuilder(at);
    }

    /** Whether a tag begins or ends a block. */
    private boolean block(HtmlToken token) {
        String name = token.name().replace("/", "");
        boolean end = token.name().startsWith("/");
        if (name.matches("h[1-6]")) {
            if (end && !line.isBlank()) {
                blocks.heading(name.charAt(1) - '0', line.build());
                line = new LineBuilder(source.line(token.to() - 1));
            } else {
                block(source.line(token.from()));
            }
            return true;
        }
        boolean list = name.equals("ul") || name.equals("ol") || name.equals("menu");
        if (!list
                && !BLOCKS.contains(name)
                && !Set.of("li", "blockquote", "pre").contains(name)) {
            return false;
        }
        block(source.line(token.from()));
        if (list) {
            blocks.list(end, name.equals("ol"));
        } else if (name.equals("li")) {
            blocks.item(end);
        } else if (name.equals("blockquote")) {
            blocks.quote(end);
        } else if (name.equals("pre") && !end) {
            code = Optional.of(new HtmlCode(source, HtmlCode.language(token).orElse(language)));
        }
        language = HtmlCode.language(token).orElse("");
        return true;
    }

    private void inline(HtmlToken token) {
        String name = token.name().replace("/", "");
        boolean end = token.name().startsWith("/");
        String mark = MARKS.getOrDefault(name, "");
        if (!mark.isEmpty()) {
            line.make(mark);
        } else if (name.equals("br")) {
            br(token);
        } else if (name.equals("input") && token.attributes().contains("checkbox")) {
            line.make(token.has("checked") ? "[x] " : "[ ] ");
        } else if (name.equals("a")) {
            link(token, end);
        }
    }

    private void br(HtmlToken token) {
        if (table.isOpen()) {
            line.make("<br>");
        } else {
            block(source.line(token.from()));
        }
    }

    private void link(HtmlToken token, boolean end) {
        if (end) {
            String target = links.isEmpty() ? "" : links.pop();
            boolean said = target.isEmpty() || line.endsWith(target);
            line.make(target.isEmpty() ? "" : said ? "]" : "](" + target + ")");
            return;
        }
        boolean made = token.attribute("class").orElse("").matches(MADE_LINKS);
        String target = made ? "" : token.attribute("href").orElse("");
        links.push(target.startsWith("#") ? "" : target);
        line.make(links.getFirst().isEmpty() ? "" : "[");
    }
}
