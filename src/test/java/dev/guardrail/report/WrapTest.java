package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void linesBreakAtSpacesAndFitTheirRoom() {
        List<String> lines = Wrap.lines("word ".repeat(60).strip(), 10, 4);

        assertThat(lines.get(0)).hasSizeLessThanOrEqualTo(70);
        assertThat(lines.stream().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(String.join(" ", lines)).isEqualTo("word ".repeat(60).strip());
    }

    @Test
    void aShortPieceOfCodeStaysInOneLine() {
        String text = "x".repeat(70) + " `guardrail audit -v` lists them";

        assertThat(Wrap.lines(text, 0, 0)).containsExactly("x".repeat(70), "`guardrail audit -v` lists them");
    }

    @Test
    void anItemOfAListStaysInOneLine() {
        String list = Wrap.list(List.of("x".repeat(70), "12 action references"));

        assertThat(Wrap.lines(list, 0, 0)).containsExactly("x".repeat(70) + ",", "12 action references");
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        assertThat(Wrap.lines("see " + "y".repeat(100) + " there", 0, 0))
                .containsExactly("see", "y".repeat(100), "there");
    }

    @Test
    void backticksWithoutACounterpartLoseNothing() {
        String text = "a ` b " + "c ".repeat(50) + "d";

        assertThat(String.join(" ", Wrap.lines(text, 0, 0))).isEqualTo(text);
    }
}
