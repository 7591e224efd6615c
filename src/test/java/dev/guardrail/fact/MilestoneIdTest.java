package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneIdTest {

    @ParameterizedTest
    @CsvSource({
        "M10, M2, true",
        "M2, M10, false",
        "M10.1, M10, true",
        "M10, M10.1, false",
        "m10_5, M10.4, true",
        "M04, M4, false",
        "M4, M04, false",
        "M17, M16C, true",
        "Phase 3, Phase 2, true",
        "12, 9, true",
        "v1.10, v1.9, true"
    })
    void milestonesCompareByTheNumberBehindAnEqualPrefix(String milestone, String other, boolean after) {
        assertThat(new MilestoneId(milestone).isAfter(other)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "M10, RC2",
        "RC2, M10",
        "M16C, M16",
        "M16, M16C",
        "M16C, M16B",
        "M10, next release",
        "next release, M10",
        "M10, ''",
        "'', M10",
        "M10 or M11, M2",
        "M99999999999, M1",
        "2026-07-01, M1",
        "M1, 2026-07-01"
    })
    void whatDoesNotCompareIsNotAfter(String milestone, String other) {
        assertThat(new MilestoneId(milestone).isAfter(other)).isFalse();
    }
}
