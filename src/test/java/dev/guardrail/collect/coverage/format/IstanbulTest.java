package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.INSTRUCTION;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IstanbulTest {

    private static final String FILE = """
            {"path": "D:\\\\app\\\\pay.ts",
             "statementMap": {"0": {"start": {"line": 1, "column": 0}, "end": {"line": 3, "column": 1}},
                              "1": {"start": {"line": 1, "column": 9}, "end": {"line": 1, "column": 12}},
                              "2": {"start": {"line": 5, "column": 0}, "end": {"line": 5, "column": 2}},
                              "3": {"start": {"line": null, "column": 0}, "end": {}}},
             "fnMap": {"0": {"name": "pay", "line": 1}}, "f": {"0": 9},
             "branchMap": {"0": {"type": "if", "loc": {"start": {"line": 5}, "end": {"line": 6}}, "locations": []},
                           "1": {"type": "if", "line": 1, "loc": {"start": {"line": 7}}}},
             "s": {"0": 2, "1": 7, "2": 0, "3": 1}, "b": {"0": [0, 4], "1": [0, 0]}, "inputSourceMap": {"a": [[[1]]]}}
            """;

    private static final String REPORT = "{\n\"D:\\\\app\\\\pay.ts\": " + FILE + "}";

    @Test
    void statementsBranchesAndLinesAreCounted() {
        ReportedCoverage coverage = Given.text(REPORT).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.ISTANBUL);
        assertThat(coverage.totals())
                .containsExactly(
                        Map.entry(LINE, new Tally(1, 2)),
                        Map.entry(BRANCH, new Tally(1, 4)),
                        Map.entry(INSTRUCTION, new Tally(3, 4)));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void aLineHasTheHitsOfTheStatementThatRanMost() {
        ReportedFile file = Given.only(Given.text(REPORT).read());
        assertThat(file.path()).isEqualTo("D:/app/pay.ts");
        assertThat(file.line()).isEqualTo(2);
        assertThat(file.lines()).containsExactly(new ReportedLine(1, 7, 0, 2), new ReportedLine(5, 0, 1, 2));
    }

    @Test
    void theFlavourWithDataAroundItIsTheSame() {
        assertThat(Given.text("{\n\"x\": {\"data\": " + FILE + "}}").read())
                .isEqualTo(Given.text(REPORT).read());
    }

    @Test
    void aFileThatIsNamedTwiceIsMerged() {
        String both = "{\"a\":" + FILE + ",\n\"b\":" + FILE.replace("\"2\": 0", "\"2\": 3") + "}";
        assertThat(Given.text(both).read().totals())
                .containsEntry(INSTRUCTION, new Tally(4, 4))
                .containsEntry(LINE, new Tally(2, 2));
    }

    @Test
    void otherJsonIsRefused() {
        assertThat(Given.text("{\"total\": {\"lines\": {\"total\": 3}}}").refusal())
                .isEqualTo("is a summary of Istanbul, which lists no lines; give its coverage-final.json");
        assertThat(Given.text("{\"data\": [1]}").refusal())
                .startsWith("is not a known coverage report (it is JSON with the first field \"data\"); give a");
        assertThat(Given.text("[1]").refusal())
                .startsWith("is not a known coverage report (it is JSON but not an object); give a");
        assertThat(Given.text("{}").refusal()).startsWith("is an empty JSON object, a report without files; give a");
    }

    @Test
    void aFileWithoutStatementsIsRefused() {
        assertThat(Given.text("{\n\"a\": {\"path\": \"a\", \"fnMap\": {}}}").refusal())
                .isEqualTo("line 2: expected the statements \"s\" of a, found none");
    }

    @Test
    void jsonThatIsNestedTooDeepIsRefused() {
        assertThat(Given.text("{\"a\": {\"path\": \"a\", \"x\": " + "[".repeat(1_000_000))
                        .refusal())
                .isEqualTo("line 1: values are nested too deep, or too long, for a coverage report");
    }
}
