package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

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
}
