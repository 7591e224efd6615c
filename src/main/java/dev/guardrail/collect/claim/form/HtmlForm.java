package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** HTML: an export, a page that was saved, or tables and lists within Markdown. */
final class HtmlForm {

    private static final Pattern DOCUMENT = Pattern.compile("(?i)\\s*(?:\\uFEFF)?<(?:!doctype\\s+html|html)\\b.*");

    private static final Pattern ELEMENT =
            Pattern.compile("(?i).*</(?:p|li|tr|table|ul|ol|h[1-6]|div|article|section|pre)\\s*>\\s*");

    private static final Pattern MARKDOWN = Pattern.compile("\\s{0,3}(?:#{1,6}\\s|```|~~~|\\|.*\\|\\s*$|[-*+]\\s).*");

    /** So many elements that end a line make a document HTML that does not say so. */
    private static final int ENOUGH = 3;

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
        shown(tokens).forEach(writer::write);
        return writer.lines();
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
