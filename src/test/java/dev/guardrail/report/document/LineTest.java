package dev.guardrail.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.report.document.Span.Code;
import dev.guardrail.report.document.Span.Text;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void namesInBackticksAreCode() {
        assertThat(Line.prose("`a` hides `b|c`.").spans())
                .containsExactly(new Code("a"), new Text(" hides "), new Code("b|c"), new Text("."));
    }

    @Test
    void codeMayHoldBackticks() {
        assertThat(Line.prose("x `` `a` `` y").spans())
                .containsExactly(new Text("x "), new Code("`a`"), new Text(" y"));
    }

    @Test
    void aBacktickWithoutASecondOneIsACharacter() {
        assertThat(Line.prose("it's `open").spans()).containsExactly(new Text("it's `open"));
        assertThat(Line.text("`x`").spans()).containsExactly(new Text("`x`"));
    }
}
