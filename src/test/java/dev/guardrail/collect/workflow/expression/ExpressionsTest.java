package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Contexts NO_MATRIX =
            new Contexts(Cells.NONE, List.of(), Contexts.Place.STEP, Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "True",
                "${{ true }}",
                "'x'",
                "1",
                "-1",
                ".5",
                "0x1F == 31",
                "0o17 == 15",
                "1e3 == 1000",
                "1 == 1",
                "1 == '1'",
                "true == 1",
                "null == ''",
                "null == false",
                "'A' == 'a'",
                "'it''s' == 'IT''S'",
                "'a' < 'B'",
                "'b' >= 'A'",
                "2 > 1",
                "1 <= 1",
                "1 < 2 == true",
                "!false",
                "!!true",
                "!(1 == 2)",
                "NaN != NaN",
                "Infinity > 1",
                "github.ref || true",
                "true || github.ref",
                "!(github.ref && false)",
                "failure() || (true && 'yes')",
                "false && github.ref || true",
                "${{ '}}' }}",
            })
    void aConstantTruthHoldsAlways(String condition) {
        assertThat(Expressions.condition(condition, NO_MATRIX)).isEqualTo(new Judgement(Truth.ALWAYS, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "FALSE",
                "${{ false }}",
                "0",
                "-0",
                "null",
                "''",
                "${{ '' }}",
                "NaN",
                "!true",
                "false && github.ref",
                "github.ref && false",
                "(github.ref && false) && always()",
                "'a' == 'b'",
                "'x' == 0",
                "'x' < 1",
                "'x' >= 1",
                "null < null",
                "1 == 2 || false",
                "true && false || ''",
            })
    void aConstantFalsehoodHoldsNever(String condition) {
        assertThat(Expressions.condition(condition, NO_MATRIX)).isEqualTo(new Judgement(Truth.NEVER, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "always()",
                "success() && true",
                "!cancelled()",
                "github.ref == 'refs/heads/main'",
                "${{ github.event.commits.*.message }}",
                "github.event.labels[*].name",
                "contains(github.event.commits[0].message, '[skip ci]')",
                "(github.event).action",
                "matrix",
                "matrix[github.ref]",
                "github.ref && true",
                "github.ref || false",
                "yes",
            })
    void whatARunDecidesHoldsSometimes(String condition) {
        assertThat(Expressions.condition(condition, NO_MATRIX)).isEqualTo(new Judgement(Truth.SOMETIMES, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ true",
                "${{ }}",
                "${{ 'x }}",
                "true true",
                "true &&",
                "(true",
                "true)",
                "1 = 1",
                "a & b",
                "contains(",
                "contains(a,)",
                "a[",
                "a[1",
                "a.",
                "a..b",
                "'open",
                "\"true\"",
                "1x",
                "-",
                "$",
            })
    void whatIsNoExpressionHoldsSometimes(String condition) {
        assertThat(Expressions.condition(condition, NO_MATRIX)).isEqualTo(new Judgement(Truth.SOMETIMES, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ github.ref }} && false",
                "${{ github.ref }} == 'x'",
                "!${{ github.ref }}",
                "${{ false }}\n",
                " ${{ false }}",
                "${{ false }} ",
                "${{ false }} || ${{ false }}",
                "github.ref == '${{ github.sha }}'",
            })
    void textAroundAnExpressionIsAlwaysTrue(String condition) {
        assertThat(Expressions.condition(condition, NO_MATRIX)).isEqualTo(new Judgement(Truth.ALWAYS, true));
    }

    @Test
    void aLineEndAfterAConditionWithoutFenceIsNothingSpecial() {
        assertThat(Expressions.condition("false\n", NO_MATRIX)).isEqualTo(new Judgement(Truth.NEVER, false));
    }

    @ParameterizedTest
    @CsvSource({
        "true, ALWAYS",
        "True, ALWAYS",
        "false, NEVER",
        "FALSE, NEVER",
        "${{ true }}, ALWAYS",
        "${{ false }}, NEVER",
        "${{ github.event_name == 'push' }}, SOMETIMES",
        "${{ true }}x, SOMETIMES",
        "yes, SOMETIMES",
        "'', SOMETIMES",
        "${{, SOMETIMES",
    })
    void aFlagIsABooleanOrAnExpression(String flag, Truth holds) {
        assertThat(Expressions.flag(flag, NO_MATRIX)).isEqualTo(holds);
    }
}
