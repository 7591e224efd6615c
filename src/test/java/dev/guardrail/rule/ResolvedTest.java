package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedTest {

    @Test
    void theNumberChoosesTheForm() {
        Resolved resolved =
                Resolved.parse("action is now pinned | actions are now pinned").orElseThrow();

        assertThat(resolved.of(1)).isEqualTo("1 action is now pinned");
        assertThat(resolved.of(9)).isEqualTo("9 actions are now pinned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "one |", "| many", "a | b | c"})
    void anotherShapeIsRefused(String text) {
        assertThat(Resolved.parse(text)).isEmpty();
    }
}
