package dev.guardrail.collect.coverage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GateEnforcer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateEnforcersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "run: pytest --cov; true; true",
                "run: pytest --cov || true; true; false",
                "{run: pytest --cov, if: false}; false; true",
                "{run: pytest --cov, continue-on-error: true}; true; false",
                "{run: pytest --cov, shell: pwsh}; true; true",
                "{run: pytest --cov, shell: pwsh, if: false}; false; true",
            })
    void anEnforcerSaysWhetherItRunsAndWhetherItsFailureCounts(String step, boolean runs, boolean counts) {
        assertThat(enforcers("", step)).singleElement().satisfies(enforcer -> {
            assertThat(enforcer.runs()).isEqualTo(runs);
            assertThat(enforcer.counts()).isEqualTo(counts);
            assertThat(enforcer.gate().path()).isEqualTo("setup.cfg");
        });
    }

    @Test
    void whatAJobSaysHoldsForItsSteps() {
        assertThat(enforcers("if: false", "run: pytest --cov"))
                .extracting(GateEnforcer::runs)
                .containsExactly(false);
        assertThat(enforcers("continue-on-error: true", "run: pytest --cov"))
                .extracting(GateEnforcer::counts)
                .containsExactly(false);
    }

    @Test
    void whatDoesNotFailBelowTheThresholdDoesNotEnforceIt() {
        assertThat(enforcers("", "run: ruff check")).isEmpty();
    }

    private static List<GateEnforcer> enforcers(String ofJob, String step) {
        FilesSnapshot snapshot = FilesSnapshot.ofTexts(
                Map.of("setup.cfg", "[coverage:report]\nfail_under = 80\n", ".github/workflows/ci.yml", """
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            %s
                            steps:
                              - %s
                        """.formatted(
                                ofJob, step)));
        List<Fact> facts = new ArrayList<>(new WorkflowCollector().collect(snapshot));
        facts.addAll(new CoverageGateCollector().collect(snapshot, facts));
        return GateEnforcers.of(facts).stream().map(GateEnforcer.class::cast).toList();
    }
}
