package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalMarkdownTest {

    @Test
    void aParagraphIsFilledToTheWidthOfATerminal() {
        String paragraph =
                "Some words of a paragraph\nthat a page breaks where it likes, and that goes on for more than one line.";

        assertThat(TerminalMarkdown.lines(paragraph))
                .containsExactly(
                        "Some words of a paragraph that a page breaks where it likes, and that goes on",
                        "for more than one line.");
    }

    @Test
    void anItemHangsBehindItsMark() {
        assertThat(TerminalMarkdown.lines("- " + "word ".repeat(16).strip() + "\n  more\n- next"))
                .containsExactly("- " + "word ".repeat(15).strip(), "  word more", "- next");
    }

    @Test
    void codeKeepsItsLinesAndLosesItsFences() {
        assertThat(TerminalMarkdown.lines("Do this:\n\n```yaml\n- run: |\n\n    x\n```\n\nThen that."))
                .containsExactly("Do this:", "", "  - run: |", "", "      x", "", "Then that.");
    }
}
