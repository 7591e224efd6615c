package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import org.junit.jupiter.api.Test;

class FirstMistakeTest {

    @Test
    void theFirstLineOfAMessageSaysWhereAndWhat() {
        assertThat(of("rules/x.drl:3:14: unknown fact `X`\np.yaml:1: wrong"))
                .isEqualTo(new FirstMistake(Place.line("rules/x.drl", 3), "unknown fact `X`"));
        assertThat(of("p.yaml: an empty file")).isEqualTo(new FirstMistake(Place.file("p.yaml"), "an empty file"));
        assertThat(of("it is no text")).isEqualTo(new FirstMistake(Place.file("p.yaml"), "it is no text"));
    }

    @Test
    void aNameThatLooksLikeALineBeyondAllLinesIsAName() {
        String message = "rules/a:99999999999999999999: b/rule.drl:1:1: wrong";

        assertThat(of(message)).isEqualTo(new FirstMistake(Place.file("p.yaml"), message));
    }

    private static FirstMistake of(String message) {
        return FirstMistake.of("p.yaml", new UnusableInputException(message));
    }
}
