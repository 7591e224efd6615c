package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.COMBINED;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoveragePyTest {

    private static final String REPORT = """
            {"meta": {"format": 3, "version": "7.13.0", "branch_coverage": true},
             "files": {
              "till\\\\pay.py": {
               "executed_lines": [1, 3, 5, 9], "missing_lines": [6], "excluded_lines": [9],
               "executed_branches": [[3, 5], [5, -3]], "missing_branches": [[3, 6]],
               "summary": {"covered_lines": 2, "num_statements": 3, "percent_covered": 66.7,
                           "num_branches": 3, "covered_branches": 2},
               "functions": {"pay": {"executed_lines": [77], "missing_lines": [78]}}},
              "till/__init__.py": {"executed_lines": [0], "missing_lines": [], "excluded_lines": [],
               "summary": {"covered_lines": 0, "num_statements": 0, "num_branches": 0, "covered_branches": 0}}},
             "totals": {"covered_lines": 2, "num_statements": 3, "num_branches": 3, "covered_branches": 2}}
            """;

    @Test
    void linesBranchesAndBothTogetherAreCounted() {
        ReportedCoverage coverage = Given.text(REPORT).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.COVERAGE_PY);
        assertThat(coverage.totals())
                .containsExactly(
                        Map.entry(LINE, new Tally(2, 3)),
                        Map.entry(BRANCH, new Tally(2, 3)),
                        Map.entry(COMBINED, new Tally(4, 6)));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void linesAreReadWithTheirBranches() {
        ReportedCoverage coverage = Given.text(REPORT).read();
        assertThat(coverage.files()).extracting(ReportedFile::path).containsExactly("till/__init__.py", "till/pay.py");
        ReportedFile file = coverage.files().get(1);
        assertThat(file.line()).isEqualTo(3);
        assertThat(file.totals()).containsEntry(LINE, new Tally(2, 3));
        assertThat(file.lines())
                .containsExactly(
                        new ReportedLine(1, 1, 0, 0),
                        new ReportedLine(3, 1, 1, 2),
                        new ReportedLine(5, 1, 1, 1),
                        new ReportedLine(6, 0, 0, 0));
        assertThat(coverage.files().get(0).totals()).isEmpty();
    }

    @Test
    void withoutBranchesLinesAloneAreCounted() {
        assertThat(Given.text("""
                                {"meta": {},
                                 "files": {"a.py": {"executed_lines": [1, 2], "missing_lines": [3]}},
                                 "totals": {"covered_lines": 2, "num_statements": 3}}
                                """).read().totals()).containsExactly(Map.entry(LINE, new Tally(2, 3)));
    }

    @Test
    void aByteOrderMarkAndUtf16DoNotMatter() {
        ReportedCoverage plain = Given.text(REPORT).read();
        assertThat(Given.text("\uFEFF" + REPORT).read()).isEqualTo(plain);
        assertThat(Given.text("\uFEFF" + REPORT, StandardCharsets.UTF_16LE).read())
                .isEqualTo(plain);
        assertThat(Given.text(REPORT, StandardCharsets.UTF_16BE).read()).isEqualTo(plain);
    }

    @Test
    void aReportThatIsCutOffIsRefused() {
        assertThat(Given.text(REPORT.substring(0, 300)).refusal())
                .isEqualTo("line 6: the JSON ends too early; the file is cut off");
        assertThat(Given.text("{\"meta\": {}, \"files\": {}}").refusal())
                .isEqualTo(
                        "expected a report of coverage.py with \"files\" and \"totals\"; give the output of `coverage json`");
    }

    @Test
    void whatIsOfTheWrongShapeIsRefusedWithItsLine() {
        assertThat(Given.text(REPORT.replace("[6]", "6")).refusal())
                .isEqualTo("line 4: expected missing_lines to be an array");
        assertThat(Given.text(REPORT.replace("[6]", "[\"a\"]")).refusal())
                .isEqualTo("line 4: expected a line as a number, found \"a\"");
        assertThat(Given.text("{\"files\": 3}").refusal()).isEqualTo("line 1: expected files to be an object");
        assertThat(Given.text("{\"files\": {}, \"totals\": {\"covered_lines\": 1}}")
                        .refusal())
                .isEqualTo("line 1: expected covered_lines and num_statements in the summary that ends here");
        assertThat(Given.text(REPORT + REPORT).refusal())
                .isEqualTo("line 12: expected the end of the file behind its one JSON value");
    }
}
