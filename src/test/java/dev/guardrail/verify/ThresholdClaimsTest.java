package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdClaimsTest {

    @TempDir
    Path dir;

    private AuditedChange gate(int minimum) {
        return new AuditedChange(dir)
                .with("pyproject.toml", "[tool.coverage.report]", "fail_under = " + minimum)
                .base();
    }

    @Test
    void aThresholdOfTheConfigurationIsFoundInAllItsNames() {
        assertThat(gate(85).statuses(
                                ClaimKind.THRESHOLD,
                                "- Coverage remains ≥85%",
                                "- Coverage gate at 85%",
                                "- `fail_under = 85`",
                                "- 95% coverage (above the 85% threshold)"))
                .containsExactly(
                        "≥85%: supported",
                        "gate at 85%: supported", "fail_under = 85: supported", "85% threshold: supported");
    }

    @Test
    void aSettingThatIsNamedHasItsValue() {
        assertThat(gate(85).statuses(ClaimKind.THRESHOLD, "`fail_under = 90` is set."))
                .containsExactly("fail_under = 90: contradicted");
    }

    @Test
    void anotherFigureMayBeOneOfACiJob() {
        assertThat(gate(85).statuses(ClaimKind.THRESHOLD, "Coverage gate at 90%."))
                .containsExactly("gate at 90%: not checkable");
    }

    @Test
    void anOptionOfACommandMayBeOneOfACiJob() {
        assertThat(gate(85).statuses(ClaimKind.THRESHOLD, "`pytest --cov-fail-under=0`"))
                .containsExactly("--cov-fail-under=0: not checkable");
    }

    @Test
    void aLoweredThresholdIsSeen() {
        AuditedChange change = gate(85).with("pyproject.toml", "[tool.coverage.report]", "fail_under = 80");
        assertThat(change.statuses(ClaimKind.THRESHOLD, "* No thresholds lowered"))
                .containsExactly("No thresholds lowered: contradicted");
    }

    @Test
    void aThresholdThatStaysIsNotLowered() {
        assertThat(gate(85).statuses(ClaimKind.THRESHOLD, "* No thresholds lowered"))
                .containsExactly("No thresholds lowered: supported");
    }

    @Test
    void nothingIsEnforcedWhereNothingIsConfigured() {
        AuditedChange change = new AuditedChange(dir).base();
        assertThat(change.statuses(
                        ClaimKind.THRESHOLD, "| Gate | Value |", "|---|---|", "| Coverage % | Not enforced |"))
                .containsExactly("Not enforced: supported");
    }

    @Test
    void aMovedThresholdHasBothItsFigures() {
        AuditedChange change = gate(85).with("pyproject.toml", "[tool.coverage.report]", "fail_under = 80");
        assertThat(change.statuses(ClaimKind.THRESHOLD, "- Coverage threshold lowered 85% → 80%"))
                .containsExactly("threshold lowered 85% → 80%: supported", "threshold lowered 85% → 80%: supported");
    }
}
