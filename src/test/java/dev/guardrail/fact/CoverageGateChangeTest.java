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
        "85, 84, 0, true, 84 %",
        "85, 84, 1, false, 84 %",
        "85, 83.99, 1, true, 83.99 %",
        "85, 0.1, 84.9, false, 0.1 %",
        "85, 0, 100, true, none",
        "1, 0.0, 1, true, none"
    })
    void whatIsGoneFellByMoreThanAnything(
            BigDecimal before, BigDecimal after, BigDecimal points, boolean fell, String demand) {
        assertThat(change(before, after).fellByMoreThan(points)).isEqualTo(fell);
        assertThat(change(before, after).demand()).isEqualTo(demand);
    }

    @Test
    void oneThatDemandsNoLessIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(BigDecimal.TEN, new BigDecimal("10.0")))
                .withMessage("demands no less: 10 before, 10.0 after");
        assertThatIllegalArgumentException().isThrownBy(() -> change(BigDecimal.TEN, BigDecimal.ONE.negate()));
    }

    private static CoverageGateChange change(BigDecimal before, BigDecimal after) {
        return new CoverageGateChange(Place.file("a"), "Jest", "total", "line", before, after);
    }
}
