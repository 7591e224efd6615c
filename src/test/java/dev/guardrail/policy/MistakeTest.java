package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MistakeTest {

    @Test
    void aMessageThatBeginsWithItsPlaceIsReadWithIt() {
        assertThat(Mistake.placed("a b.yaml:3: expected `x: 1`"))
                .hasValue(new Mistake(Place.line("a b.yaml", 3), "expected `x: 1`"));
        assertThat(Mistake.placed("rule.drl:3:14: unknown fact"))
                .hasValue(new Mistake(new Place("rule.drl", 3, 14, 3, 14), "unknown fact"));
        assertThat(Mistake.placed("a:999999999: wrong")).hasValue(new Mistake(Place.line("a", 999_999_999), "wrong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it cannot be read",
                "a.yaml: expected a mapping",
                "a.yaml:1234567890: wrong",
                "a.yaml:99999999999999999999: wrong",
                "a.yaml:1:99999999999999999999: wrong",
                "a.yaml:-1: wrong",
                "a.yaml:1: wrong\nand more"
            })
    void anyOtherMessageHasNoPlace(String message) {
        assertThat(Mistake.placed(message)).isEmpty();
    }
}
