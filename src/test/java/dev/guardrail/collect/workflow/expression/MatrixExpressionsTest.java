package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Truth;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions over the variables of a matrix. */
class MatrixExpressionsTest {

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
                "{e: [[1], 2]} ; matrix.e <= matrix.e ; SOMETIMES",
                "{e: [[1], 2]} ; matrix.e < matrix.e ; NEVER",
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
