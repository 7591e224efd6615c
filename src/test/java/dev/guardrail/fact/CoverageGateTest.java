package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageGateTest {

    private final CoverageGate gate =
            gate("coverage.py", "85", "pytest", "*pytest*--cov*", "gradle* check", "uses:acme/cover*");

    @Test
    void aCommandEnforcesByItsToolOrItsText() {
        assertThat(gate.isEnforcedByCommand("pytest", "python -m pytest -q")).isTrue();
        assertThat(gate.isEnforcedByCommand("docker exec", "docker exec web pytest --cov"))
                .isTrue();
        assertThat(gate.isEnforcedByCommand("pip install", "pip install pytest"))
                .isFalse();
        assertThat(gate.isEnforcedByCommand("", "")).isFalse();
    }

    @Test
    void aCommandIsNoAction() {
        assertThat(gate("x", "85", "uses:*").isEnforcedByCommand("uses:x", "uses:x"))
                .isFalse();
        assertThat(gate("x", "85", "*").isEnforcedByAction(step("acme/any", Map.of())))
                .isFalse();
    }

    @Test
    void anActionEnforcesByItsName() {
        assertThat(gate.isEnforcedByAction(step("acme/cover@v1", Map.of()))).isTrue();
        assertThat(gate.isEnforcedByAction(step("acme/lint@v1", Map.of()))).isFalse();
        assertThat(gate("x", "85", "uses:*").isEnforcedByAction(step("", Map.of())))
                .isFalse();
    }

    @Test
    void anActionEnforcesByWhatItIsGivenToRun() {
        assertThat(gate.isEnforcedByAction(step("acme/retry@v1", Map.of("command", "set -e\n  pytest --cov=app"))))
                .isTrue();
        assertThat(gate.isEnforcedByAction(step("acme/retry@v1", Map.of("command", "ruff check"))))
                .isFalse();
        assertThat(gate.isEnforcedByAction(step("gradle/gradle-build-action@v2", Map.of("arguments", "check"))))
                .isTrue();
        assertThat(gate.isEnforcedByAction(step("gradle/gradle-build-action@v2", Map.of("arguments", "test"))))
                .isFalse();
        assertThat(gate.isEnforcedByAction(step("./local", Map.of("x", "")))).isFalse();
        assertThat(gate.isEnforcedByAction(step("odd", Map.of("x", "check")))).isFalse();
    }

    @Test
    void aScriptMayEnforceByWhatItNames() {
        assertThat(gate.mayBeEnforcedBy("$x = 1\r\n& pytest -q\r\n")).isTrue();
        assertThat(gate.mayBeEnforcedBy("# pytest --cov\n")).isFalse();
        assertThat(gate.mayBeEnforcedBy("")).isFalse();
        assertThat(gate("x", "85", "*").mayBeEnforcedBy("\n \n")).isFalse();
    }

    @Test
    void aThresholdOfZeroDemandsNothing() {
        assertThat(gate("x", "0").isDemanding()).isFalse();
        assertThat(gate("x", "0.0").isDemanding()).isFalse();
        assertThat(gate("x", "0.1").isDemanding()).isTrue();
    }

    @Test
    void aServiceJudgesWhatItIsSent() {
        assertThat(gate("Codecov", "80").isJudgedByService()).isTrue();
        assertThat(gate.isJudgedByService()).isFalse();
    }

    @Test
    void aThresholdIsTheSameWhateverItDemands() {
        assertThat(gate("JaCoCo", "80").identity())
                .isEqualTo(gate("JaCoCo", "90").identity())
                .isEqualTo("JaCoCo total line");
    }

    private static CoverageGate gate(String tool, String minimum, String... enforcers) {
        return new CoverageGate(
                Place.line("pyproject.toml", 2), tool, "total", "line", new BigDecimal(minimum), List.of(enforcers));
    }

    private static Step step(String uses, Map<String, String> with) {
        return new Step(Place.line("ci.yml", 5), "test", 1, "", "", uses, "", "", "", "", "", "", Map.of(), with);
    }
}
