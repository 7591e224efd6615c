package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.FileCoverage;
import dev.guardrail.fact.TotalCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTest {

    private static final Map<String, String> FILES = Map.of("a.js", "1\n2\n3\n4\n", "b.js", "1\n2\n", "c.js", "1\n2\n");
    private static final String BRANCHES = "SF:a.js\nDA:1,1\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n";

    @TempDir
    Path folder;

    private Reports reports = new Reports(Path.of(""));

    @BeforeEach
    void noReports() {
        reports = new Reports(folder);
    }

    @Test
    void theTotalOfOneReportIsItsOwn() {
        reports.with("lcov.info", BRANCHES);

        assertThat(totals()).containsExactly("lcov.info line 1/2", "lcov.info branch 1/2");
    }

    @Test
    void reportsOfDifferentFilesKeepTheirOwnTotals() {
        reports.with("a.info", BRANCHES).with("b.info", Reports.lcov("b.js", "ru"));

        assertThat(totals()).containsExactly("a.info line 1/2", "a.info branch 1/2", "b.info line 1/2");
    }

    @Test
    void reportsOfTheSameFilesAreTakenTogetherLineByLine() {
        reports.with("unit.info", Reports.lcov("a.js", "ruu-") + Reports.lcov("b.js", "r"))
                .with("integration.info", Reports.lcov("a.js", "uruu"));

        assertThat(totals()).containsExactly("unit.info line 3/5");
        assertThat(files()).containsExactly("a.js line 2/4", "b.js line 1/1");
    }

    @Test
    void ofReportsOfTheSameFilesOnlyLinesCanBeAddedUp() {
        reports.with("one.info", BRANCHES).with("two.info", BRANCHES);

        assertThat(totals()).containsExactly("one.info line 1/2");
        assertThat(files()).containsExactly("a.js line 1/2");
    }

    @Test
    void reportsAreTiedTogetherByOneThatSharesFilesWithBoth() {
        reports.with("c.info", Reports.lcov("c.js", "u"))
                .with("a.info", Reports.lcov("a.js", "r"))
                .with("b.info", Reports.lcov("b.js", "r"))
                .with("both.info", Reports.lcov("a.js", "u") + Reports.lcov("b.js", "u"));

        assertThat(totals()).containsExactly("c.info line 0/1", "a.info line 2/2");
    }

    @Test
    void pathsThatMeanNoFileTieNoReportsTogether() {
        reports.with("a.info", Reports.lcov("a.js", "r") + Reports.lcov("gen/x.js", "u"))
                .with("b.info", Reports.lcov("b.js", "r") + Reports.lcov("gen/x.js", "u"));

        assertThat(totals()).containsExactly("a.info line 1/2", "b.info line 1/2");
    }

    @Test
    void reportsOfTheSameFilesThatCountNoLinesHaveNoTotal() {
        String functions = "SF:a.js\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n";
        reports.with("one.info", functions).with("two.info", functions);

        assertThat(totals()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void theFilesOfAReportThatNamesOneTwiceCountOnce() {
        reports.with("a.info", Reports.lcov("a.js", "ru") + Reports.lcov("./a.js", "ur"));

        assertThat(files()).containsExactly("a.js line 2/2");
    }

    private List<String> totals() {
        return Reports.only(TotalCoverage.class, reports.atHead(FILES)).stream()
                .map(total -> total.path() + " " + total.counter() + " " + total.covered() + "/" + total.total())
                .toList();
    }

    private List<String> files() {
        return Reports.only(FileCoverage.class, reports.atHead(FILES)).stream()
                .map(file -> file.path() + " " + file.counter() + " " + file.covered() + "/" + file.total())
                .toList();
    }
}
