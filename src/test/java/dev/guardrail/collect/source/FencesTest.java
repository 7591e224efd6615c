package dev.guardrail.collect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A guard that found nothing to guard fails. */
class FencesTest {

    private static final Set<String> FILES = Set.of("backend/app/clarity/sweep.py", "frontend/src/page.ts");

    @Test
    void aBoundaryThatMatchesNoFileIsAnError() {
        Fences fences = new Fences(List.of(boundary(3, "app/clarity/**"), boundary(7, "frontend/**")), List.of());

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> fences.requireFiles(FILES, FILES))
                .withMessage("p.yaml:3: the boundary in \"app/clarity/**\" matches no file whose imports are read;"
                        + " did you mean \"backend/app/clarity/**\"?;"
                        + " expected files in python, java, kotlin, javascript, typescript, go");
    }

    @Test
    void aLayerThatMatchesNoFileIsAnErrorToo() {
        LayerOrder order = new LayerOrder(Place.line("p.yaml", 5), List.of("backend/**", "*.sql"), "why");

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> new Fences(List.of(), List.of(order)).requireFiles(FILES, FILES))
                .withMessageStartingWith("p.yaml:5: the layer \"*.sql\" matches no file whose imports are read");
    }

    @Test
    void everyMistakeIsNamedInOneRun() {
        Fences fences = new Fences(List.of(boundary(3, "frontned/**"), boundary(7, "lib/**")), List.of());

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> fences.requireFiles(FILES, FILES))
                .withMessageContaining("p.yaml:3: ")
                .withMessageContaining("\np.yaml:7: ");
    }

    @Test
    void aBoundaryThatTheRangeEmptiedIsAGap() {
        Fences fences = new Fences(List.of(boundary(3, "backend/**")), List.of());

        assertThat(fences.requireFiles(FILES, Set.of("moved/sweep.py")))
                .extracting(Gap::reason)
                .containsExactly("the boundary in \"backend/**\" matches no file any more; it matched 1 at the base");
    }

    @Test
    void aBoundaryOfFilesThatTheRangeBringsIsFine() {
        Fences fences = new Fences(List.of(boundary(3, "backend/**")), List.of());

        assertThat(fences.requireFiles(Set.of(), FILES)).isEmpty();
    }

    private static Boundary boundary(int line, String in) {
        return new Boundary(Place.line("p.yaml", line), List.of("subprocess"), List.of(), in, List.of(), "why");
    }
}
