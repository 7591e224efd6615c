package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "4, 5, 80, false",
        "4, 5, 80.0001, true",
        "2, 3, 66.6666, false",
        "2, 3, 66.6667, true",
        "0, 5, 0, false",
        "0, 5, 0.0001, true",
        "5, 5, 100, false",
        "4, 5, 100, true",
        "0, 0, 100, false",
        "9223372036854775806, 9223372036854775807, 100, true",
        "9223372036854775807, 9223372036854775807, 100, false"
    })
    void aShareIsComparedExactly(long covered, long total, BigDecimal percentage, boolean below) {
        assertThat(new Share(covered, total).isBelow(percentage)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "79, 93, 84.9 % (79/93)",
        "999, 1000, 99.9 % (999/1000)",
        "99999, 100000, 99.9 % (99999/100000)",
        "1, 1, 100.0 % (1/1)",
        "0, 7, 0.0 % (0/7)",
        "1, 10000, 0.0 % (1/10000)",
        "0, 0, n/a (0/0)"
    })
    void aShareIsRoundedDown(long covered, long total, String text) {
        assertThat(new Share(covered, total)).hasToString(text);
    }

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
        assertThat(new Share(covered, total).fellByMoreThan(points, new Share(nowCovered, nowTotal)))
                .isEqualTo(fell);
    }

    @Test
    void sharesAreAddedUpByTheirCounts() {
        assertThat(new Share(1, 2).plus(new Share(3, 4))).isEqualTo(new Share(4, 6));
        assertThat(new Share(1, 3).uncovered()).isEqualTo(2);
    }
}
