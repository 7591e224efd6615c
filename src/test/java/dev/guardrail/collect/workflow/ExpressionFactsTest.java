package dev.guardrail.collect.workflow;

import static dev.guardrail.collect.workflow.FactsOfWorkflow.PATH;
import static dev.guardrail.collect.workflow.FactsOfWorkflow.expressions;
import static dev.guardrail.collect.workflow.FactsOfWorkflow.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.EnvVar;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.ExpressionType;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.StepInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionFactsTest {

    @Test
    void anExpressionHasItsPlaceToTheCharacter() {
        List<Expression> found = expressions("""
                on: push
                run-name: Run ${{ github.run_id }}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    if: "!cancelled()"
                    steps:
                      - run: |
                          echo one
                            echo "é ${{ github.sha }}" ${{github.actor}}
                """);
        assertThat(found)
                .extracting(Expression::place, Expression::slot, Expression::text)
                .containsExactly(
                        tuple(place(2, 15, 35), ExpressionSlot.NAME, "github.run_id"),
                        tuple(place(6, 9, 23), ExpressionSlot.IF, "!cancelled()"),
                        tuple(place(10, 21, 38), ExpressionSlot.RUN, "github.sha"),
                        tuple(place(10, 40, 57), ExpressionSlot.RUN, "github.actor"));
    }

    @Test
    void anExpressionSaysWhatItReadsAndCalls() {
        List<Expression> found = expressions("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          ref: ${{ format('{0}', github.event.commits[0].message) || toJSON(secrets) }}
                          token: ${{ secrets[github.job] }}
                          path: ${{ contains(github.event.commits.*.message, 'x') && 'a' }}
                          fetch-depth: ${{ 1 }}
                """);
        assertThat(found)
                .extracting(
                        Expression::name,
                        one -> one.reads().stream().map(ContextRead::path).toList(),
                        Expression::functions,
                        Expression::valueType,
                        Expression::constant)
                .containsExactly(
                        tuple(
                                "ref",
                                List.of("github.event.commits.0.message", "secrets"),
                                List.of("format", "tojson"),
                                ExpressionType.UNKNOWN,
                                ""),
                        tuple("token", List.of("secrets.?", "github.job"), List.of(), ExpressionType.UNKNOWN, ""),
                        tuple(
                                "path",
                                List.of("github.event.commits.*.message"),
                                List.of("contains"),
                                ExpressionType.UNKNOWN,
                                ""),
                        tuple("fetch-depth", List.of(), List.of(), ExpressionType.NUMBER, "1"));
    }

    @Test
    void theShellOrTheActionDecidesWhatRunsTheText() {
        List<Expression> found = expressions("""
                on: push
                jobs:
                  a:
                    runs-on: windows-latest
                    steps:
                      - run: echo ${{ github.ref }}
                      - shell: bash
                        run: echo ${{ github.ref }}
                      - shell: python {0}
                        run: print("${{ github.ref }}")
                      - shell: cmd
                        run: echo ${{ github.ref }}
                      - uses: Actions/GitHub-Script@v7
                        with:
                          Script: console.log(${{ github.ref }})
                          debug: ${{ github.ref }}
                """);
        assertThat(found)
                .extracting(Expression::sink)
                .containsExactly(
                        CodeLanguage.POWERSHELL,
                        CodeLanguage.SHELL,
                        CodeLanguage.PYTHON,
                        CodeLanguage.CMD,
                        CodeLanguage.JAVASCRIPT,
                        CodeLanguage.NONE);
    }

    @Test
    void variablesAndInputsHaveTheirPlaces() {
        String text = """
                on: push
                env: {A: 1}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    env:
                      B: two
                    steps:
                      - uses: Actions/Checkout@v4
                        env:
                          C: 3
                        with:
                          Persist-Credentials: false
                """;
        assertThat(only(EnvVar.class, text))
                .containsExactly(
                        new EnvVar(place(2, 7, 11), "", 0, "A", "1"),
                        new EnvVar(place(7, 7, 13), "a", 0, "B", "two"),
                        new EnvVar(place(11, 11, 15), "a", 1, "C", "3"));
        assertThat(only(StepInput.class, text))
                .containsExactly(
                        new StepInput(place(13, 32, 37), "a", 1, "actions/checkout", "persist-credentials", "false"));
    }

    private static Place place(int line, int column, int endColumn) {
        return new Place(PATH, line, column, line, endColumn);
    }
}
