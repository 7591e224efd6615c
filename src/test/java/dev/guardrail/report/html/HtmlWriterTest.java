package dev.guardrail.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import dev.guardrail.report.Links;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Badge;
import dev.guardrail.report.document.PageBlock.Banner;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Node;
import dev.guardrail.report.document.PageBlock.Source;
import dev.guardrail.report.document.PageBlock.SourceLine;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.document.PageBlock.Tree;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span.Side;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {

    private static final Links LINKS = new Links("", "https://example.org/blob/c0ffee/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</code></pre></style></script><img src=x onerror=alert(1)>",
                "\" autofocus onfocus=\"alert(1)",
                "' onload='alert(1)",
                "javascript:alert(1)",
                "&lt;b&gt; &amp;",
                "<!-- -->",
                "]]>",
                "\u202Egnp.exe",
                "${7*7} $unsafe{x} @if(true)"
            })
    void textIsShownWhereverItStands(String text) {
        String page = page(everywhere(text));

        Markup markup = new Markup(page);
        markup.assertWellFormed();
        assertThat(markup.elements())
                .doesNotContain("<img", "<!--", "<b>", "\u202E")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .doesNotContain("href=\"javascript:");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void theBrowserRunsTheProgramOfThePageAndNothingElse() throws GeneralSecurityException {
        String page = page(new Blocks().prose("x"));

        assertThat(page.replace("&#39;", "'"))
                .contains("content=\"default-src 'none'; style-src 'sha256-" + hash(page, "style")
                        + "'; script-src 'sha256-" + hash(page, "script") + "'; ")
                .doesNotContain("unsafe-inline", "unsafe-eval", " style=\"", "javascript:");
    }

    @Test
    void aPlaceOfTheHeadLinksToItsLine() {
        Line line = Line.text("at ").andPlace(Place.line("a b(1).py", 7), Side.HEAD);
        assertThat(page(new Blocks().paragraph(line)))
                .contains("<p>at <a href=\"https://example.org/blob/c0ffee/a%20b%281%29.py#L7\">"
                        + "<code>a b(1).py:7</code></a></p>");
    }

    @Test
    void theMarkedPartOfALineIsMarkedAndItsSpacesStay() {
        Blocks blocks = new Blocks()
                .add(new Source(
                        Line.text("here"),
                        "",
                        List.of(new SourceLine(12, "  run: ", "pytest", " || true", "", Tone.PLAIN))));
        assertThat(page(blocks)).contains("<code>  run: <mark>pytest</mark> || true</code>");
    }

    private static Blocks everywhere(String text) {
        Line line =
                Line.text(text).andCode(text).and(Line.text(text).strong()).andPlace(Place.line(text, 3), Side.HEAD);
        Badge badge = new Badge("high", Tone.BAD);
        return new Blocks()
                .paragraph(line)
                .paragraph(Line.prose("`" + text + "`"))
                .bullets(List.of(line))
                .table(List.of("A"), List.of(List.of(line)))
                .add(new Block.CodeBlock("json", text))
                .folded(line, new Blocks().paragraph(line))
                .add(new Banner(badge, line, line))
                .add(new Tree(List.of(new Node(line, List.of(new Node(line))))))
                .add(new Source(line, "hits", List.of(new SourceLine(1, text, text, text, "0", Tone.BAD))))
                .add(new Entry(
                        "finding-1",
                        3,
                        List.of(badge),
                        line,
                        line,
                        true,
                        Map.of("path", text),
                        List.of(new Block.Paragraph(line))));
    }

    private static String hash(String page, String element) throws GeneralSecurityException {
        Matcher matcher =
                Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(page);
        assertThat(matcher.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(matcher.group(1).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private static String page(Blocks blocks) {
        return new HtmlWriter(LINKS).write(new Document(Line.text("T"), List.of(new Section(0, "S", blocks.list()))));
    }
}
