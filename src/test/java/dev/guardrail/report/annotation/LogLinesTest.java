package dev.guardrail.report.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that would command the runner of a CI service. */
class LogLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::x",
                "  ::stop-commands::x",
                "a\n\u00A0\t::set-output name=a::b",
                "a\r::warning::b",
                "text ##[error]x",
                "##vso[task.complete result=Failed]",
                "##[a]##[b]"
            })
    void aCommandIsText(String text) {
        String quiet = LogLines.quiet(text);

        assertThat(quiet.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
        assertThat(quiet).doesNotContain("##[", "##vso[");
        assertThat(quiet.replace("\\", "")).isEqualTo(text);
    }

    @Test
    void anyOtherTextStaysAsItIs() {
        String text = "a::b ::c\n## d\n#[e]\n12 | ::f::\n";

        assertThat(LogLines.quiet(text)).isSameAs(text);
    }
}
