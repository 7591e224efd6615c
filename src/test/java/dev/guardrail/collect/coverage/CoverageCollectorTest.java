package dev.guardrail.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ComparedCoverage;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileCoverage;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.PatchCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCollectorTest {

    @TempDir
    Path folder;

    private Reports reports = new Reports(Path.of(""));

    @BeforeEach
    void noReports() {
        reports = new Reports(folder);
    }

    @Test
    void withoutAReportThereIsNothingToSay() {
        assertThat(reports.atHead(Map.of("a.py", "x\n"))).isEmpty();
        assertThat(reports.atBase(Map.of("a.py", "x\n"), Map.of())).isEmpty();
    }

    @Test
    void aChangedSourceFileThatNoReportSpeaksOfIsAGap() {
        reports.with("lcov.info", Reports.lcov("a.py", "r"));

        assertThat(gaps(Map.of(), Map.of("a.py", "x\n", "b.py", "x\n", "scripts/Makefile", "x\n", "c.js", "x\n")))
                .containsExactly("b.py: the file changed but is in no coverage report");
    }

    @Test
    void whatTestsDoNotRunIsNoGap() {
        reports.with("lcov.info", Reports.lcov("a.ts", "r"));

        assertThat(gaps(
                        Map.of("gone.ts", "x\n", "old.ts", "x\n\ny\n"),
                        Map.of("a.ts", "x\n", "a.test.ts", "y\n", "types.d.ts", "z\n", "old.ts", "x\n\n\ny\n")))
                .isEmpty();
    }

    @Test
    void jacocoLeavesOutFilesWithoutCode() {
        reports.with("jacoco.xml", """
                <report name="x"><package name="p"><sourcefile name="A.java"><line nr="1" mi="0" ci="1" mb="0" cb="0"/>
                <counter type="INSTRUCTION" missed="0" covered="1"/><counter type="LINE" missed="0" covered="1"/>
                </sourcefile></package></report>
                """);

        assertThat(gaps(
                        Map.of(),
                        Map.of("src/p/A.java", "x\n", "src/p/Interface.java", "y\n", "src/q/Other.java", "z\n")))
                .containsExactly("src/q/Other.java: the file changed but is in no coverage report");
    }

    @Test
    void aFileThatTheReportIsTooOldForIsNamedOnce() {
        reports.with("lcov.info", Reports.lcov("a.py", "rrr"));

        List<Fact> facts = reports.atHead(Map.of("a.py", "x\n"));

        assertThat(Reports.only(Gap.class, facts)).hasSize(1);
        assertThat(facts).noneMatch(FileCoverage.class::isInstance).noneMatch(PatchCoverage.class::isInstance);
    }

    @Test
    void aPathThatMeansNoFileIsAGapWithTheLineThatNamesIt() {
        reports.with("lcov.info", Reports.lcov("a.js", "r") + Reports.lcov("gone.js", "u"));

        assertThat(gaps(Map.of(), Map.of("a.js", "x\n")))
                .containsExactly("gone.js: lcov.info:4 names it, but no file of the repository matches");
        assertThat(Reports.only(CoverageReport.class, reports.atHead(Map.of("a.js", "x\n"))))
                .allMatch(report -> report.files() == 2 && report.unmatched() == 1);
    }

    @Test
    void anAmbiguousPathIsAGapWithItsCandidates() {
        reports.with("lcov.info", Reports.lcov("src/a.js", "r"));

        assertThat(gaps(Map.of(), Map.of("one/src/a.js", "x\n", "two/src/a.js", "x\n")))
                .contains("src/a.js: lcov.info:1 names it, but it could be any of: one/src/a.js, two/src/a.js");
    }

    @Test
    void manyPathsThatMeanNoFileAreCounted() {
        reports.with(
                "lcov.info",
                IntStream.range(0, 15)
                        .mapToObj(i -> Reports.lcov("gen/" + i + ".js", "u"))
                        .collect(Collectors.joining()));

        assertThat(gaps(Map.of(), Map.of("a.js", "x\n")))
                .hasSize(11)
                .last()
                .isEqualTo("lcov.info: 5 more of its files match no file of the repository");
    }

    @Test
    void aReportThatCannotBeReadHidesNoOther() {
        reports.with("cut-off.info", "SF:a.js\nDA:1,1\n").with("lcov.info", Reports.lcov("a.js", "r"));

        List<Fact> facts = reports.atHead(Map.of("a.js", "x\n"));

        assertThat(Reports.only(Gap.class, facts))
                .singleElement()
                .satisfies(gap -> assertThat(gap.path()).isEqualTo("cut-off.info"));
        assertThat(Reports.only(FileCoverage.class, facts)).hasSize(1);
    }

    @Test
    void theFilesOfTheBaseAreTouchedUnderTheNamesThatTheyHadThere() {
        String text = "one\ntwo\nthree\nfour\n";
        reports.with("base.info", Reports.lcov("old.py", "rrru") + Reports.lcov("same.py", "r"));

        assertThat(Reports.only(
                        FileCoverage.class,
                        reports.atBase(
                                Map.of("old.py", text, "same.py", "x\n"),
                                Map.of("new.py", text + "five\n", "same.py", "x\n"))))
                .extracting(file -> file.path() + " " + file.touched())
                .containsExactly("old.py true", "same.py false");
    }

    @Test
    void aDeltaPairsARenamedFileWithItsFormerSelf() {
        Map<String, String> before = Map.of("old.py", "one\ntwo\nthree\nfour\n", "same.py", "x\n");
        Map<String, String> after =
                Map.of("new.py", "one\ntwo\nthree\nfour\nfive\n", "same.py", "x\n", "added.py", "y\n");
        CoverageCollector collector = Reports.collector(before, after);
        List<Fact> base = new Reports(folder)
                .with("base.info", Reports.lcov("old.py", "rrrr") + Reports.lcov("same.py", "r"))
                .atBase(before, after);
        List<Fact> head = new Reports(folder)
                .with(
                        "head.info",
                        Reports.lcov("new.py", "rrrru") + Reports.lcov("same.py", "u") + Reports.lcov("added.py", "u"))
                .atHead(before, after);

        assertThat(Reports.only(ComparedCoverage.class, collector.compared(base, head)))
                .extracting(ComparedCoverage::path)
                .containsExactly("new.py");
    }

    @Test
    void theSameInputGivesTheSameFactsInTheSameOrder() {
        Map<String, String> files = Map.of("b.js", "x\n", "a.js", "x\n", "c.js", "x\n");
        reports.with("two.info", Reports.lcov("b.js", "u") + Reports.lcov("x.js", "u"))
                .with("one.info", Reports.lcov("a.js", "r"));

        assertThat(reports.atHead(files)).isEqualTo(reports.atHead(files)).isNotEmpty();
    }

    private List<String> gaps(Map<String, String> before, Map<String, String> after) {
        return Reports.only(Gap.class, reports.atHead(before, after)).stream()
                .map(gap -> gap.place() + ": " + gap.reason())
                .toList();
    }
}
