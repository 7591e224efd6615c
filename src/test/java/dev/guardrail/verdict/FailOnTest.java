package dev.guardrail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailOnTest {

    @Test
    void pendingIsNoPassUnlessNothingFails() {
        assertThat(failing(FailOn.RED)).isEqualTo(EnumSet.of(Verdict.RED, Verdict.PENDING));
        assertThat(failing(FailOn.YELLOW)).isEqualTo(EnumSet.of(Verdict.RED, Verdict.YELLOW, Verdict.PENDING));
        assertThat(failing(FailOn.NEVER)).isEmpty();
    }

    private static Set<Verdict> failing(FailOn failOn) {
        return Arrays.stream(Verdict.values()).filter(failOn::fails).collect(Collectors.toSet());
    }
}
