package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageGateChangeTest {

    @ParameterizedTest
    @CsvSource({
        "85, 84, 0, true, false",
        "85, 84, 1, false, false",
        "85, 83.99, 1, true, false",
        "85, 0.1, 84.9, false, false",
        "85, 0, 100, true, true",
        "1, 0.0, 1, true, true"
    })
    void aRemovedThresholdFellByMoreThanAnything(
            BigDecimal before, BigDecimal after, BigDecimal points, boolean fell, boolean removed) {
        assertThat(change(before, after).fellByMoreThan(points)).isEqualTo(fell);
        assertThat(change(before, after).isRemoved()).isEqualTo(removed);
    }

    @Test
    void aThresholdThatDoesNotFallIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(BigDecimal.TEN, new BigDecimal("10.0")))
                .withMessage("not lower: 10 before, 10.0 after");
        assertThatIllegalArgumentException().isThrownBy(() -> change(BigDecimal.TEN, BigDecimal.ONE.negate()));
    }

    private static CoverageGateChange change(BigDecimal before, BigDecimal after) {
        return new CoverageGateChange(Place.file("a"), "Jest", "total", "line", before, after);
    }
}
