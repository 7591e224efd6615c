package dev.guardrail.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void keepsLinesThatAreNotLong() {
        List<String> file = List.of("one", "x".repeat(Excerpt.WIDTH), "three");

        assertThat(Excerpt.of(file, new Place("a", 2, 300, 3, 1))).isEqualTo(new Excerpt(2, file.subList(1, 3), 0));
    }

    @Test
    void keepsOfALongLineWhatStandsAroundThePlace() {
        String line = "😀".repeat(2000) + "here" + "x".repeat(5000);

        Excerpt excerpt = Excerpt.of(List.of(line), new Place("a", 1, 2001, 1, 2005));

        String kept = excerpt.lines().get(0);
        assertThat(kept).hasSize(Excerpt.WIDTH + 2).startsWith("…😀").endsWith("x…");
        assertThat(kept.codePointCount(0, kept.indexOf("here")) + excerpt.shift())
                .isEqualTo(2000);
    }

    @Test
    void cutsALongLineWithoutAColumnAtItsEnd() {
        assertThat(Excerpt.of(List.of("x".repeat(401)), Place.line("a", 1)).lines())
                .containsExactly("x".repeat(400) + "…");
    }
}
