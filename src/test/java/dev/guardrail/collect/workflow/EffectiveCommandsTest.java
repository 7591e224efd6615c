package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.EffectiveCommand;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveCommandsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "run: pytest; 1",
                "run: pytest || true; 0",
                "{run: pytest, if: false}; 0",
                "{run: pytest, if: always()}; 1",
                "{run: pytest, continue-on-error: true}; 0",
                "{run: pytest, continue-on-error: false}; 1",
                "{run: pytest, continue-on-error: '${{ github.actor == github.repository_owner }}'}; 0",
            })
    void aCommandIsEffectiveWhereItsStepCanRunAndNeverContinuesAfterAnError(String step, int effective) {
        FilesSnapshot snapshot = FilesSnapshot.ofTexts(Map.of(".github/workflows/ci.yml", """
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - %s
                """.formatted(step)));
        assertThat(EffectiveCommands.of(new WorkflowCollector().collect(snapshot)).stream()
                        .map(EffectiveCommand.class::cast)
                        .filter(command -> command.tool().equals("pytest")))
                .hasSize(effective);
    }
}
