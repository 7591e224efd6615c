package dev.guardrail.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {

    private static final String SECTION = """
            Pin it to v4.2.2 or later,
            e.g. by hand. `main` moves:

            ```yaml
            - uses: a/b@c

            - run: x
            ```

            More.
            """;

    @Test
    void aSentenceEndsBeforeTheCapitalOrTheCodeThatBeginsTheNext() {
        assertThat(PageText.sentence(SECTION)).isEqualTo("Pin it to v4.2.2 or later, e.g. by hand.");
    }

    @Test
    void aParagraphIsOneLineAndAloneItHasNoColon() {
        assertThat(PageText.paragraph(SECTION)).isEqualTo("Pin it to v4.2.2 or later, e.g. by hand. `main` moves:");
        assertThat(PageText.alone(SECTION)).endsWith("`main` moves.");
    }

    @Test
    void onlyAColonAnnouncesAnExample() {
        assertThat(PageText.example(SECTION)).containsExactly("- uses: a/b@c", "", "- run: x");
        assertThat(PageText.example(SECTION.replace("moves:", "moves."))).isEmpty();
    }
}
