package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LcovTest {

    private static final String REPORT = """
            # of a run
            TN:first
            SF:C:\\build\\a.cpp
            VER:1.2
            FNL:0,3,4
            FNA:0,1,add
            FNF:1
            FNH:1
            BRDA:3,0,0,1
            BRDA:3,e0,1,-
            BRDA:3,0,if (a, b),0
            BRF:3
            BRH:1
            DA:3,1,x7iEDFg
            DA:4,0
            LF:2
            LH:1
            end_of_record
            """;

    @Test
    void linesBranchesAndTotalsAreRead() {
        ReportedCoverage coverage = Given.text(REPORT).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.LCOV);
        assertThat(coverage.totals())
                .containsExactly(Map.entry(LINE, new Tally(1, 2)), Map.entry(BRANCH, new Tally(1, 3)));
        ReportedFile file = Given.only(coverage);
        assertThat(file.path()).isEqualTo("C:/build/a.cpp");
        assertThat(file.line()).isEqualTo(3);
        assertThat(file.lines()).containsExactly(new ReportedLine(3, 1, 1, 3), new ReportedLine(4, 0, 0, 0));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void otherLineEndsAndAByteOrderMarkDoNotMatter() {
        ReportedCoverage plain = Given.text(REPORT).read();
        assertThat(Given.text("\uFEFF" + REPORT.replace("\n", "\r\n")).read()).isEqualTo(plain);
        assertThat(Given.text("\uFEFF" + REPORT, StandardCharsets.UTF_16LE).read())
                .isEqualTo(plain);
        assertThat(Given.text("\uFEFF" + REPORT, StandardCharsets.UTF_16BE).read())
                .isEqualTo(plain);
    }

    @Test
    void theFiguresOfTheReportHold() {
        ReportedCoverage coverage = Given.text(REPORT.replace("LF:2", "LF:9").replace("LH:1", "LH:4"))
                .read();
        assertThat(coverage.totals()).containsEntry(LINE, new Tally(4, 9));
    }

    @Test
    void figuresThatCannotBeSoDoNot() {
        assertThat(Given.text(REPORT.replace("LF:2", "LF:0")).read().totals()).containsEntry(LINE, new Tally(1, 2));
        assertThat(Given.text(REPORT.replace("LH:1", "LH:3")).read().totals()).containsEntry(LINE, new Tally(1, 2));
    }

    @Test
    void theSectionsOfAFileAreMerged() {
        String second =
                REPORT.replace("DA:4,0", "DA:4,7").replace("DA:3,1,", "DA:5,0,").replace("e0,1,-", "e0,1,4");
        ReportedCoverage coverage = Given.text(REPORT + second).read();
        assertThat(Given.only(coverage).lines())
                .containsExactly(
                        new ReportedLine(3, 1, 2, 3), new ReportedLine(4, 7, 0, 0), new ReportedLine(5, 0, 0, 0));
        assertThat(coverage.totals())
                .containsExactly(Map.entry(LINE, new Tally(2, 3)), Map.entry(BRANCH, new Tally(2, 3)));
    }

    @Test
    void withoutBranchesTheyAreNotCounted() {
        assertThat(Given.text("SF:a\nDA:1,1\nBRF:0\nBRH:0\nend_of_record\n")
                        .read()
                        .totals())
                .containsExactly(Map.entry(LINE, new Tally(1, 1)));
    }

    @Test
    void countsMayBeWrittenWithAnExponent() {
        assertThat(Given.only(Given.text("SF:a\nDA:1,1.5e+3\nDA:2,1e999\nend_of_record")
                                .read())
                        .lines())
                .extracting(ReportedLine::hits)
                .containsExactly(1500L, Long.MAX_VALUE);
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertThat(Given.text(REPORT.substring(0, REPORT.indexOf("LF"))).refusal())
                .isEqualTo(
                        "line 3: expected an end_of_record behind SF:C:/build/a.cpp, found the end; the file is cut off");
        assertThat(Given.text("SF:a\nDA:1,1\nSF:b\nend_of_record").refusal())
                .isEqualTo("line 3: expected end_of_record before the next SF:");
    }

    @Test
    void whatIsNoRecordIsRefusedWithItsLine() {
        assertThat(Given.text("TN:\nDA:1,1\n").refusal())
                .isEqualTo("line 2: expected SF: and the path of a file, found \"DA:1,1\"");
        assertThat(Given.text("SF:a\nDA:1\n").refusal())
                .isEqualTo("line 2: expected a record of LCOV such as DA:1,1, found \"DA:1\"");
        assertThat(Given.text("SF:a\nDA:x,1\n").refusal())
                .isEqualTo("line 2: expected a line as a number, found \"x\"");
        assertThat(Given.text("SF:a\nBRDA:1,2\n").refusal())
                .isEqualTo("line 2: expected a record of LCOV such as DA:1,1, found \"BRDA:1,2\"");
        assertThat(Given.text("SF:a\nhello\u0007\n").refusal())
                .isEqualTo("line 2: expected a record of LCOV such as DA:1,1, found \"hello?\"");
    }

    @Test
    void recordsOfAnUnknownKindAreAProblem() {
        assertThat(Given.text("SF:a\nXY:1\nDA:1,1\nend_of_record\n").read().problems())
                .containsExactly("unknown LCOV records ignored: 1, first \"XY\" in line 2");
    }

    @Test
    void aLineWithoutAnEndIsRefused() {
        assertThat(Given.text("SF:" + "a".repeat(2_000_000)).refusal())
                .isEqualTo("line 1: is longer than 1000000 characters; the file is damaged");
    }

    @Test
    void aNulCharacterIsRefused() {
        assertThat(Given.text("SF:a\nDA:1,1\n\0\0\0\0").refusal())
                .isEqualTo("line 3: expected text, found a NUL character; the file is damaged");
    }

    @Test
    void aReportThatNamesMoreLinesThanThereCanBeIsRefused() {
        StringBuilder report = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            report.append("SF:").append(i).append("\nDA:1000000,1\nend_of_record\n");
        }
        assertThat(Given.text(report.toString()).refusal()).endsWith("covers more lines than can be read");
    }
}
