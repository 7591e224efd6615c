package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsAndMatrixTest {

    @Test
    void theStepsOfAParallelGroupAreStepsOfTheJob() {
        List<Fact> facts = read("""
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: first
                        background: true
                      - parallel:
                          - run: second
                          - uses: actions/third@v1
                      - wait-all:
                      - run: fifth
                """);

        assertThat(only(Step.class, facts).stream().map(step -> step.index() + " " + step.identity()))
                .containsExactly("1 first", "2 second", "3 actions/third@v1", "4 ", "5 fifth");
        assertThat(only(Gap.class, facts)).isEmpty();
    }

    @Test
    void aStepThatDoesNothingAndAGroupInAGroupAreGaps() {
        List<Fact> facts = read("""
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - name: nothing
                      - parallel:
                          - parallel:
                              - run: nested
                      - parallel: make
                """);

        assertThat(only(Gap.class, facts).stream().map(Gap::line)).containsExactly(6, 8, 10);
    }

    @Test
    void aCommandThatACellHasStandsWhereItsExpressionIsWritten() {
        List<Fact> facts = read("""
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        run: [make check, pytest -q || true]
                        os: [linux]
                    steps:
                      - run: |
                          echo ${{ matrix.os }}
                          cd ${{ env.DIR }}; ${{ matrix.run }} -v
                          ./gradlew check ${{ inputs.fast && '--offline' || '' }}
                """);

        assertThat(only(Command.class, facts).stream()
                        .map(command -> command.line() + ":" + command.place().column() + " " + command.text() + " "
                                + command.words() + " " + command.status()))
                .containsExactly(
                        "11:11 echo ${{ matrix.os }} [echo, linux] OBSERVED",
                        "12:11 cd ${{ env.DIR }} [cd, ${{ env.DIR }}] OBSERVED",
                        "12:30 make check -v [make, check, -v] OBSERVED",
                        "12:30 pytest -q [pytest, -q] REPLACED",
                        "12:30 true -v [true, -v] OBSERVED",
                        "13:11 ./gradlew check ${{ inputs.fast && '--offline' || '' }}"
                                + " [./gradlew, check, --offline] OBSERVED");
    }

    @Test
    void aKeyThatSomeValuesOfAVariableLackCanBeUnset() {
        List<Fact> facts = read("""
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        suite:
                          - {run: make fast}
                          - {run: make slow, parallel: 4}
                        label:
                          - [self-hosted, fast]
                          - slow
                    steps:
                      - run: make
                        if: matrix.suite.parallel
                      - run: make
                        if: matrix.suite.run
                      - run: make
                        if: matrix.label == 'slow'
                """);

        assertThat(only(Condition.class, facts).stream().map(Condition::holds))
                .containsExactly(Truth.SOMETIMES, Truth.ALWAYS, Truth.SOMETIMES);
    }

    @Test
    void aMatrixTellsWhatAVariableCanBe() {
        assertThat(holds("matrix: {a: [1], experimental: [false]}", "${{ matrix.experimental }}"))
                .isEqualTo(Truth.NEVER);
        assertThat(holds("matrix: {c: [{os: x, e: true}, {os: y}]}", "${{ matrix.c.e }}"))
                .isEqualTo(Truth.SOMETIMES);
        assertThat(holds("matrix: {include: [{e: true}, {e: true}]}", "${{ matrix.e }}"))
                .isEqualTo(Truth.ALWAYS);
        assertThat(holds("matrix: ${{ fromJSON(needs.a.outputs.b) }}", "${{ matrix.e }}"))
                .isEqualTo(Truth.SOMETIMES);
        assertThat(holds("matrix: {a: [[1]], e: [false]}", "${{ matrix.a }}")).isEqualTo(Truth.ALWAYS);
    }

    private static Truth holds(String matrix, String value) {
        List<Fact> facts = read("on: push\njobs:\n  a:\n    strategy:\n      " + matrix + "\n    continue-on-error: "
                + value + "\n    steps: [{run: x}]\n");
        return facts.stream()
                .filter(ContinueOnError.class::isInstance)
                .map(fact -> ((ContinueOnError) fact).holds())
                .findFirst()
                .orElseThrow();
    }

    private static List<Fact> read(String workflow) {
        return WorkflowCollector.read(".github/workflows/ci.yml", workflow.getBytes(StandardCharsets.UTF_8))
                .facts();
    }

    private static <T extends Fact> List<T> only(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
