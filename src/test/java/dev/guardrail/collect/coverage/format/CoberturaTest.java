package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoberturaTest {

    private static final String REPORT = """
            <?xml version="1.0" ?>
            <!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage-04.dtd'>
            <coverage line-rate="0.5" version="1">
              <sources><source> C:\\build\\src </source><source/></sources>
              <packages><package name="p"><classes>
                <class name="Till" filename="p\\Till.cs">
                  <methods><method name="m"><lines><line number="1" hits="9"/></lines></method></methods>
                  <lines>
                    <line number="3" hits="2" branch="true" condition-coverage="50% (1/2)"/>
                    <line number="4" hits="0"/>
                  </lines>
                </class>
                <class name="Till.Drawer" filename="p\\Till.cs">
                  <methods/>
                  <lines>
                    <line number="3" hits="5" branch="True" condition-coverage="25% (1/4)"/>
                    <line number="9" hits="0"/>
                  </lines>
                </class>
              </classes></package></packages>
            </coverage>
            """;

    private static ReportedCoverage read(String totals) {
        return Given.text(REPORT.replace("version=\"1\"", totals)).read();
    }

    @Test
    void theTotalsAreThoseOfTheRoot() {
        ReportedCoverage coverage = read("lines-covered='3' lines-valid='8' branches-covered='1' branches-valid='3'");
        assertThat(coverage.format()).isEqualTo(CoverageFormat.COBERTURA);
        assertThat(coverage.totals())
                .containsExactly(Map.entry(LINE, new Tally(3, 8)), Map.entry(BRANCH, new Tally(1, 3)));
        assertThat(coverage.roots()).containsExactly("C:/build/src");
    }

    @Test
    void withoutThemTheyAreThoseOfTheLines() {
        Map<Counter, Tally> ofLines = Map.of(LINE, new Tally(1, 3), BRANCH, new Tally(1, 4));
        assertThat(read("").totals()).isEqualTo(ofLines);
        assertThat(read("lines-covered='0' lines-valid='0' branches-covered='1.0' branches-valid='1.0'")
                        .totals())
                .isEqualTo(ofLines);
        assertThat(read("lines-covered='9' lines-valid='8'").totals()).isEqualTo(ofLines);
    }

    @Test
    void theClassesOfAFileAreOneFileAndTheMostThatIsSaidOfALineHolds() {
        ReportedFile file = Given.only(read(""));
        assertThat(file.path()).isEqualTo("p/Till.cs");
        assertThat(file.line()).isEqualTo(6);
        assertThat(file.lines())
                .containsExactly(
                        new ReportedLine(3, 5, 1, 4), new ReportedLine(4, 0, 0, 0), new ReportedLine(9, 0, 0, 0));
    }

    @Test
    void theLinesOfMethodsCountWhereAClassHasNoOthers() {
        ReportedCoverage coverage = Given.text("""
                        <coverage line-rate="1"><packages><package><class filename="a.swift"><methods>
                        <method><lines><line number="5" hits="0"/></lines></method>
                        <method><lines><line number="7" hits="1"/></lines></method>
                        </methods></class></package></packages></coverage>
                        """).read();
        assertThat(coverage.totals()).containsExactly(Map.entry(LINE, new Tally(1, 2)));
    }

    @Test
    void negativeCountsAreTakenAsNoneAndAreAProblem() {
        ReportedCoverage coverage = Given.text(
                        REPORT.replace("hits=\"2\"", "hits=\"-7\"").replace("hits=\"5\"", "hits=\"-1\""))
                .read();
        assertThat(coverage.totals()).containsEntry(LINE, new Tally(0, 3));
        assertThat(coverage.problems()).containsExactly("negative counts, taken as 0: 2, first \"-7\" in line 9");
    }

    @Test
    void aCountThatIsTooLargeIsTheLargestThereIs() {
        ReportedFile file = Given.only(Given.text(REPORT.replace("hits=\"5\"", "hits=\"18446744073709551615\""))
                .read());
        assertThat(file.lines().get(0).hits()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void lineNumbersThatNoFileHasAreLeftOutAndAreAProblem() {
        ReportedCoverage coverage = Given.text(
                        REPORT.replace("number=\"9\"", "number=\"2000000000\"").replace("number=\"4\"", "number=\"0\""))
                .read();
        assertThat(Given.only(coverage).coverable()).hasToString("{3}");
        assertThat(coverage.problems()).containsExactly("impossible line numbers ignored: 2, first \"0\" in line 10");
    }

    @Test
    void whatIsMissingOrNoNumberIsRefused() {
        assertThat(Given.text(REPORT.replace(" filename=\"p\\Till.cs\"", "")).refusal())
                .isEqualTo("line 6: expected the path of a file, found none");
        assertThat(Given.text(REPORT.replace(" hits=\"2\"", "")).refusal())
                .isEqualTo("line 9: expected a count, found \"\"");
        assertThat(Given.text(REPORT.replace("(1/2)", "(1 of 2)")).refusal())
                .isEqualTo("line 9: expected condition-coverage such as \"50% (1/2)\", found \"50% (1 of 2)\"");
        assertThat(Given.text(REPORT.replace("(1/2)", "(3/2)")).refusal())
                .isEqualTo("line 9: expected at most 2 to be covered, found 3");
    }
}
