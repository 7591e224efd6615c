package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageDeltaTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7, 7, 8, 12.5, false",
        "7, 7, 7, 8, 12.4999, true",
        "1, 2, 2, 4, 0, false",
        "2, 3, 1, 2, 0, true",
        "1, 3, 1, 3, 0, false",
        "1, 2, 2, 3, 0, false",
        "1, 1, 0, 1, 100, false",
        "1, 1, 0, 1, 99.9999, true",
        "0, 0, 0, 5, 0, false",
        "5, 5, 0, 0, 0, false",
        "9223372036854775807, 9223372036854775807, 9223372036854775806, 9223372036854775807, 0, true"
    })
    void aFallIsComparedExactly(
            long covered, long total, long nowCovered, long nowTotal, BigDecimal points, boolean fell) {
        assertThat(delta(covered, total, nowCovered, nowTotal).fellByMoreThan(points))
                .isEqualTo(fell);
    }

    @ParameterizedTest
    @CsvSource({"8, 10, 2, 4, false", "8, 10, 1, 4, true", "0, 0, 0, 1, true", "1, 1, 1, 1, false"})
    void moreIsUncoveredWhereMoreRunsInNoTest(long covered, long total, long nowCovered, long nowTotal, boolean more) {
        assertThat(delta(covered, total, nowCovered, nowTotal).hasMoreUncovered())
                .isEqualTo(more);
    }

    private static CoverageDelta delta(long covered, long total, long nowCovered, long nowTotal) {
        return new CoverageDelta(
                Place.file("a"), Counter.LINE, new Share(covered, total), new Share(nowCovered, nowTotal));
    }
}
