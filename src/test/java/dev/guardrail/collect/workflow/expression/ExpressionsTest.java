package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Job;
import dev.guardrail.fact.Truth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final List<Job.Axis> NO_MATRIX = List.of();

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
                "fromJSON('{}').x",
                "(github.event).action",
                "matrix",
                "matrix.*",
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

    @ParameterizedTest
    @CsvSource({
        "matrix.experimental, SOMETIMES",
        "matrix['experimental'], SOMETIMES",
        "MATRIX.Experimental, SOMETIMES",
        "!matrix.off, ALWAYS",
        "matrix.off, NEVER",
        "matrix.zero, NEVER",
        "matrix.blank, NEVER",
        "matrix.on, ALWAYS",
        "matrix.absent, NEVER",
        "matrix.os.name, NEVER",
        "matrix.os == 'linux', SOMETIMES",
        "matrix.os == 'LINUX' || matrix.os == 'windows', ALWAYS",
        "matrix.os == 'mac', NEVER",
        "matrix.java >= 17, ALWAYS",
        "matrix.java == '21', SOMETIMES",
        "matrix.java < 17 && github.ref, NEVER",
        "matrix.config.check == 'advisories', SOMETIMES",
        "matrix['config']['check'] == 'bans', SOMETIMES",
        "matrix.config, SOMETIMES",
        "matrix.os == 'linux' && matrix.java == 17 && matrix.off, NEVER",
    })
    void aFlagTakesEveryValueOfItsMatrixVariables(String expression, Truth holds) {
        List<Job.Axis> matrix = List.of(
                new Job.Axis("experimental", List.of("false", "true")),
                new Job.Axis("off", List.of("false")),
                new Job.Axis("zero", List.of("0")),
                new Job.Axis("blank", List.of("", "null", "~")),
                new Job.Axis("on", List.of("true")),
                new Job.Axis("os", List.of("linux", "windows")),
                new Job.Axis("java", List.of("17", "21")),
                new Job.Axis("config.check", List.of("advisories", "bans")));

        assertThat(Expressions.flag("${{ " + expression + " }}", matrix)).isEqualTo(holds);
    }

    @Test
    void aDynamicMatrixLeavesItsVariablesUnknown() {
        List<Job.Axis> matrix = List.of(new Job.Axis("*", List.of()), new Job.Axis("off", List.of("false")));

        assertThat(Expressions.flag("${{ matrix.experimental }}", matrix)).isEqualTo(Truth.SOMETIMES);
        assertThat(Expressions.flag("${{ matrix.off }}", matrix)).isEqualTo(Truth.SOMETIMES);
        assertThat(Expressions.flag("${{ true || matrix.off }}", matrix)).isEqualTo(Truth.ALWAYS);
    }

    @Test
    void aMappingInSomeCellsHasNoPropertiesInTheOthers() {
        List<Job.Axis> matrix =
                List.of(new Job.Axis("os", List.of("linux")), new Job.Axis("os.experimental", List.of("true")));

        assertThat(Expressions.flag("${{ matrix.os.experimental }}", matrix)).isEqualTo(Truth.SOMETIMES);
    }

    @Test
    void moreCellsThanAMatrixCanHaveAreNotTried() {
        List<String> many =
                Collections.nCopies(17, 0).stream().map(Object::toString).toList();
        List<String> values = IntStream.range(1, 18).mapToObj(Integer::toString).toList();
        List<Job.Axis> matrix = List.of(new Job.Axis("a", values), new Job.Axis("b", values), new Job.Axis("c", many));

        assertThat(Expressions.flag("${{ matrix.a && matrix.b }}", matrix)).isEqualTo(Truth.SOMETIMES);
        assertThat(Expressions.flag("${{ matrix.a && !matrix.c }}", matrix)).isEqualTo(Truth.ALWAYS);
    }
}
