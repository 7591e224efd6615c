package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** HTML: an export, a page that was saved, or tables and lists within Markdown. */
final class HtmlForm {

    private static final Pattern DOCUMENT = Pattern.compile("(?i)\\s*(?:\\uFEFF)?<(?:!doctype\\s+html|html)\\b.*");

    private static final Pattern ELEMENT =
            Pattern.compile("(?i).*</(?:p|li|tr|table|ul|ol|h[1-6]|div|article|section|pre)\\s*>\\s*");

    private static final Pattern MARKDOWN = Pattern.compile("\\s{0,3}(?:#{1,6}\\s|```|~~~|\\|.*\\|\\s*$|[-*+]\\s).*");

    /** So many elements that end a line make a document HTML that does not say so. */
    private static final int ENOUGH = 3;

    /** In characters: elements can be longer than any line of the file. */
    private static final int LONGEST = 3_000;

    private static final Set<String> EMPTY = Set.of("input", "br", "img", "hr", "meta", "link", "col", "wbr");

    private HtmlForm() {}

    /** Whether a whole document is HTML. */
    static boolean is(List<String> lines) {
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (DOCUMENT.matcher(first).matches()) {
            return true;
        }
        return first.stripLeading().startsWith("<")
                && lines.stream()
                                .filter(line -> ELEMENT.matcher(line).matches())
                                .count()
                        >= ENOUGH
                && lines.stream().noneMatch(line -> MARKDOWN.matcher(line).matches());
    }

    /** HTML as Markdown: of a page of GitHub, what it shows of Markdown alone. */
    static List<SourceLine> markdown(List<SourceLine> html) {
        HtmlSource source = new HtmlSource(html);
        List<HtmlToken> tokens = HtmlToken.of(source.text());
        HtmlWriter writer = new HtmlWriter(source);
        visible(shown(tokens)).forEach(writer::write);
        return writer.lines().stream().flatMap(line -> parts(line).stream()).toList();
    }

    /** What a browser shows: an element that is hidden is left out up to its end, where it has one. */
    private static List<HtmlToken> visible(List<HtmlToken> tokens) {
        if (tokens.stream().noneMatch(HtmlToken::hides)) {
            return tokens;
        }
        List<HtmlToken> visible = new ArrayList<>();
        String hidden = "";
        int depth = 0;
        for (HtmlToken token : tokens) {
            if (depth == 0 && token.hides() && !EMPTY.contains(token.name())) {
                hidden = token.name();
                depth = 1;
            } else if (depth == 0) {
                visible.add(token);
            } else {
                depth += token.name().equals(hidden) ? 1 : token.name().equals("/" + hidden) ? -1 : 0;
            }
        }
        return visible;
    }

    /** A line in parts that are not too long to look at, cut between sentences, or else words. */
    private static List<SourceLine> parts(SourceLine line) {
        String text = line.text();
        if (text.length() <= LONGEST) {
            return List.of(line);
        }
        List<SourceLine> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int most = from + LONGEST;
            int sentence = text.lastIndexOf(". ", most) + 1;
            int end = sentence > from ? sentence : text.lastIndexOf(' ', most);
            int to = most >= text.length() ? text.length() : end > from ? end : most;
            parts.add(new LineBuilder(line.at(from).line()).take(line, from, to).build());
            from = to;
        }
        return parts;
    }

    /** Of a page with elements that GitHub makes of Markdown, the tokens of these. */
    private static List<HtmlToken> shown(List<HtmlToken> tokens) {
        List<HtmlToken> shown = new ArrayList<>();
        String open = "";
        int depth = 0;
        for (HtmlToken token : tokens) {
            boolean body = token.attribute("class").orElse("").contains("markdown-body");
            if (depth == 0 && body) {
                open = token.name();
                depth = 1;
            } else if (depth > 0) {
                depth += token.name().equals(open) ? 1 : token.name().equals("/" + open) ? -1 : 0;
                shown.add(depth > 0 ? token : new HtmlToken("/div", "", token.from(), token.to()));
            }
        }
        return shown.isEmpty() ? tokens : shown;
    }
}
