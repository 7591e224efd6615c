package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        "matrix.config, ALWAYS",
        "matrix.os == 'linux' && matrix.java == 17 && matrix.off, NEVER",
    })
    void aFlagTakesEveryValueOfItsMatrixVariables(String expression, Truth holds) {
        String matrix = """
                experimental: [false, true]
                off: [false]
                zero: [0]
                blank: ["", null, ~]
                on: [true]
                os: [linux, windows]
                java: [17, 21]
                config: [{check: advisories}, {check: bans}]
                """;

        assertThat(flag(expression, matrix)).isEqualTo(holds);
    }

    @Test
    void aDynamicMatrixLeavesItsVariablesUnknown() {
        assertThat(flag("matrix.off", "${{ fromJSON(needs.a.outputs.b) }}")).isEqualTo(Truth.SOMETIMES);
        assertThat(flag("true || matrix.off", "${{ fromJSON(needs.a.outputs.b) }}"))
                .isEqualTo(Truth.ALWAYS);
        assertThat(flag("matrix.off", "{off: [false], include: '${{ needs.a.outputs.b }}'}"))
                .isEqualTo(Truth.SOMETIMES);
    }

    @Test
    void aDynamicAxisLeavesTheOthersKnown() {
        String matrix = "{os: '${{ fromJSON(needs.a.outputs.b) }}', off: [false], e: [false, true]}";

        assertThat(flag("matrix.off", matrix)).isEqualTo(Truth.NEVER);
        assertThat(flag("matrix.os", matrix)).isEqualTo(Truth.SOMETIMES);
        assertThat(flag("matrix.e", matrix)).isEqualTo(Truth.SOMETIMES);
    }

    @Test
    void aMappingInSomeCellsHasNoPropertiesInTheOthers() {
        assertThat(flag("matrix.os.experimental", "os: [linux, {experimental: true}]"))
                .isEqualTo(Truth.SOMETIMES);
        assertThat(flag("matrix.os.absent", "os: [linux, {experimental: true}]"))
                .isEqualTo(Truth.NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // What is excluded is in no cell.
                "{e: [true, false], exclude: [{e: true}]} ; matrix.e ; NEVER",
                "{e: [true, false], os: [a, b], exclude: [{e: true, os: a}]} ; matrix.e && matrix.os == 'a' ; NEVER",
                "{e: [true, false], os: [a, b], exclude: [{e: true, os: a}]} ; matrix.e ; SOMETIMES",
                "{e: [true, false], os: [a, b], exclude: [{e: true, os: a}, {os: b}]} ; matrix.e ; NEVER",
                "{e: [true, false], exclude: '${{ needs.a.outputs.b }}'} ; matrix.e ; SOMETIMES",
                "{e: [true, false], exclude: '${{ fromJSON(''[{\"e\": true}]'') }}'} ; matrix.e ; NEVER",
                // What is included goes to the cells that it agrees with, or makes one of its own.
                "{v: [1, 2], include: [{v: 3, canary: false}]} ; matrix.canary == true ; NEVER",
                "{v: [1, 2], include: [{v: 2, canary: true}]} ; matrix.canary && matrix.v == 1 ; NEVER",
                "{v: [1, 2], include: [{v: 2, canary: true}]} ; matrix.canary ; SOMETIMES",
                "{v: [1, 2], include: [{canary: true}]} ; matrix.canary ; ALWAYS",
                "{v: [1, 2], include: [{canary: false}, {v: 2, canary: true}]} ; matrix.canary ; SOMETIMES",
                "{v: [1], exclude: [{v: 1}], include: [{v: 1, e: true}]} ; matrix.e ; ALWAYS",
                "{include: [{e: true}, {e: true}]} ; matrix.e ; ALWAYS",
                // Constants by expression.
                "{e: '${{ fromJSON(''[false]'') }}'} ; matrix.e ; NEVER",
                "\"${{ fromJSON('{\\\"e\\\": [false, false]}') }}\" ; matrix.e ; NEVER",
                "{e: ['${{ false }}']} ; matrix.e ; NEVER",
                "{e: ['${{ github.ref }}', false]} ; matrix.e ; SOMETIMES",
                // A quoted value is a text, and a text that is not empty counts as true.
                "{e: ['false']} ; matrix.e ; ALWAYS",
                "{e: [false]} ; matrix['e'] || matrix.E || matrix.nothing ; NEVER",
                "{e: [[false]]} ; matrix.e[0] ; NEVER",
                "{e: [[1, 2], [3]]} ; contains(matrix.e, 3) ; SOMETIMES",
                "{e: [[1, 2], [3]]} ; contains(matrix.e, 4) ; NEVER",
                "{e: [false], x: ['e']} ; matrix[matrix.x] ; NEVER",
            })
    void theCellsAreThoseThatGitHubMakes(String matrix, String expression, Truth holds) {
        assertThat(flag(expression, matrix)).isEqualTo(holds);
    }

    @Test
    void moreCellsThanAMatrixCanHaveAreNotTried() {
        String values = IntStream.range(1, 18).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));

        assertThat(flag("!matrix.a", "{a: " + values + ", b: " + values + "}")).isEqualTo(Truth.SOMETIMES);
        assertThat(flag("!matrix.a", "{a: " + values + "}")).isEqualTo(Truth.NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "success() && failure() ; NEVER",
                "!always() ; NEVER",
                "always() && false ; NEVER",
                "failure() && !failure() ; NEVER",
                "failure() && success() && github.ref ; NEVER",
                "cancelled() && success() ; NEVER",
                "!(success() || !success()) ; NEVER",
                "success() || failure() ; SOMETIMES",
                "always() ; SOMETIMES",
                "always() || failure() ; SOMETIMES",
                "!cancelled() && !failure() ; SOMETIMES",
                "success() || failure() || cancelled() ; SOMETIMES",
                "github.ref == 'x' && github.ref == 'y' ; NEVER",
                "github.ref == 'x' && github.ref != 'X' ; NEVER",
                "github.ref != 'x' || github.ref != 'y' ; ALWAYS",
                "github.ref != 'x' && github.ref != 'y' ; SOMETIMES",
                "github.ref == 'x' && github.ref_name == 'y' ; SOMETIMES",
                "inputs.n == 1 && inputs.n == '1' ; SOMETIMES",
                "inputs.n == 1 && inputs.n == 'one' ; NEVER",
                "inputs.a == inputs.b && inputs.a != inputs.b ; NEVER",
                "inputs.a && !inputs.a ; NEVER",
                "inputs.a == '' && inputs.a ; NEVER",
                "startsWith(github.ref, 'refs/tags/') && !startsWith(github.ref, 'refs/tags/') ; NEVER",
                "startsWith(github.ref, 'refs/tags/') && github.ref == 'refs/heads/main' ; NEVER",
                "contains(github.ref, 'a') || contains(github.ref, 'b') ; SOMETIMES",
                "job.status == 'failed' ; NEVER",
                "runner.os == 'linux' ; SOMETIMES",
                "runner.os == 'ubuntu-latest' ; NEVER",
                "steps.there.outcome == 'failure' ; SOMETIMES",
                "steps.there.outcome == 'failed' ; NEVER",
                "steps.absent.outcome == 'failure' ; NEVER",
                "steps.absent.outputs.x ; NEVER",
                "steps.there.outputs.x == 'y' ; SOMETIMES",
                "steps['THERE'].outputs.x ; SOMETIMES",
                "needs.any.result == 'failure' ; SOMETIMES",
                "hashFiles('') ; NEVER",
                "hashFiles('**/x') ; SOMETIMES",
                "fromJSON('') ; SOMETIMES",
                "nothing('x') ; SOMETIMES",
                "contains('abc') ; SOMETIMES",
            })
    void whatCannotBeAndWhatMustBeIsConstant(String expression, Truth holds) {
        Contexts steps = NO_MATRIX.ofSteps(Set.of("there"));

        assertThat(Expressions.condition(expression, steps)).isEqualTo(new Judgement(holds, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "push ; github.event_name == 'pull_request' ; NEVER",
                "push ; github.event_name == 'PUSH' ; SOMETIMES",
                "push ; github.event_name != 'push' ; NEVER",
                "push, pull_request ; github.event_name == 'pull_request' ; SOMETIMES",
                "push, pull_request ; github.event_name == 'schedule' ; NEVER",
                "push, pull_request ; github.event_name == 'push' && github.event.pull_request ; NEVER",
                "pull_request ; github.ref == 'refs/heads/main' ; NEVER",
                "pull_request ; startsWith(github.ref, 'refs/pull/') ; SOMETIMES",
                "pull_request ; startsWith(github.ref, 'refs/tags/') ; NEVER",
                "pull_request, push ; startsWith(github.ref, 'refs/tags/') ; SOMETIMES",
                "push ; github.ref == 'refs/heads/main' ; SOMETIMES",
                "push ; github.ref == 'main' ; NEVER",
                "push ; github.head_ref != '' ; NEVER",
                "pull_request ; github.head_ref ; SOMETIMES",
                "schedule ; startsWith(github.ref, 'refs/tags/') ; NEVER",
                "workflow_call, push ; github.event_name == 'pull_request' ; SOMETIMES",
                "workflow_dispatch ; startsWith(github.ref, 'refs/tags/') ; SOMETIMES",
            })
    void eventsThatCannotComeMakeAConditionNeverTrue(String events, String expression, Truth holds) {
        assertThat(onEvents(expression, events)).isEqualTo(holds);
    }

    @Test
    void theFiltersOfAPushSayWhichReferencesCome() {
        Trigger.Filter branches = new Trigger.Filter("branches", List.of("main", "release/**"));
        Trigger push = new Trigger(Place.file("x"), "push", List.of(branches));

        assertThat(on("startsWith(github.ref, 'refs/tags/')", push)).isEqualTo(Truth.NEVER);
        assertThat(on("github.ref == 'refs/heads/main'", push)).isEqualTo(Truth.SOMETIMES);
        assertThat(on("github.ref == 'refs/heads/release/1'", push)).isEqualTo(Truth.SOMETIMES);
        assertThat(on("github.ref == 'refs/heads/develop'", push)).isEqualTo(Truth.NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "plain ; plain",
                "windows-${{ matrix.v }} ; windows-2022,windows-2025",
                "${{ matrix['v'] }} ; 2022,2025",
                "${{ matrix.none || 'node:20' }} ; node:20",
                "${{ format('{0}:{1}', 'node', matrix.v) }} ; node:2022,node:2025",
                "{a}'s ${{ matrix.v }} ; {a}'s 2022,{a}'s 2025",
                "${{ github.ref && 'a' || 'b' }} ; a,b",
                "${{ env.IMAGE }} ; ''",
                "x-${{ env.IMAGE || 'y' }} ; ''",
                "${{ matrix.v ; ''",
            })
    void aTextWithExpressionsIsEveryTextThatTheMatrixMakesOfIt(String text, String texts) {
        assertThat(String.join(",", Expressions.texts(text, matrix("{v: [2022, 2025]}"))))
                .isEqualTo(texts);
    }

    private static Truth onEvents(String expression, String events) {
        return on(
                expression,
                Stream.of(events.split(", "))
                        .map(event -> new Trigger(Place.file("x"), event, List.of()))
                        .toArray(Trigger[]::new));
    }

    private static Truth on(String expression, Trigger... triggers) {
        Contexts contexts = new Contexts(Cells.NONE, List.of(triggers), Contexts.Place.JOB, Optional.empty());
        return Expressions.condition(expression, contexts).holds();
    }

    private static Truth flag(String expression, String matrix) {
        return Expressions.flag("${{ " + expression + " }}", matrix(matrix));
    }

    private static Contexts matrix(String yaml) {
        try {
            YamlNode matrix = YamlReader.read("x", yaml.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow()
                    .root();
            return new Contexts(Cells.of(matrix), List.of(), Contexts.Place.JOB, Optional.empty());
        } catch (YamlException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
