package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of others in Markdown that GitHub shows: they tell nobody, and refer to nothing. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource({
        "@octocat,                       @<!-- -->octocat",
        "ask @acme/owners now,           ask @<!-- -->acme/owners now",
        "(@a) @b,                        (@<!-- -->a) @<!-- -->b",
        "a@example.org,                  a@example.org",
    })
    void aNameIsNotCalled(String text, String markdown) {
        assertThat(Markdown.escape(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"closes #12", "acme/app#7", "GH-4", "https://github.com/acme/app/issues/3"})
    void anIssueIsNotReferredTo(String text) {
        assertThat(Markdown.escape(text)).contains("<!-- -->");
    }

    @Test
    void textStaysText() {
        assertThat(Markdown.escape("<b>|a_b|*c*[d](e)`f`")).isEqualTo("\\<b\\>\\|a\\_b\\|\\*c\\*\\[d\\](e)\\`f\\`");
        assertThat(Markdown.escape("a & b &lt; ~c~")).isEqualTo("a & b \\&lt; \\~c\\~");
        assertThat(Markdown.escape("$x$ :bug:")).isEqualTo("<span>$</span>x<span>$</span> :<!-- -->bug:");
    }

    @ParameterizedTest
    @CsvSource({"1. one, 1\\. one", "- one, \\- one", "# one, \\# one", "1.5 s, 1\\.5 s", "2 files, 2 files"})
    void aParagraphBeginsNoBlock(String text, String markdown) {
        assertThat(Markdown.atStart(text)).isEqualTo(markdown);
    }

    @Test
    void codeEndsWhereItEnds() {
        assertThat(Markdown.code("a|b")).isEqualTo("`a|b`");
        assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(Markdown.code("`a`")).isEqualTo("`` `a` ``");
        assertThat(Markdown.fence("x ```` y")).isEqualTo("`````");
    }

    @Test
    void aBarEndsNoCell() {
        assertThat(Markdown.codeInCell("a|b")).isEqualTo("`a\\|b`");
        assertThat(Markdown.codeInCell("a\\|b")).isEqualTo("<code>a&#92;&#124;b</code>");
    }
}
