package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.INSTRUCTION;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JacocoXmlTest {

    private static final String REPORT = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
            <report name="app">
              <sessioninfo id="a" start="1" dump="2"/>
              <package name="com/acme">
                <class name="com/acme/Till" sourcefilename="Till.java">
                  <method name="pay" desc="()V" line="3">
                    <counter type="INSTRUCTION" missed="70" covered="70"/>
                  </method>
                  <counter type="INSTRUCTION" missed="70" covered="70"/>
                </class>
                <sourcefile name="Till.java">
                  <line nr="3" mi="0" ci="4" mb="1" cb="3"/>
                  <line nr="4" mi="2" ci="0" mb="0" cb="0"/>
                  <counter type="INSTRUCTION" missed="2" covered="4"/>
                  <counter type="BRANCH" missed="1" covered="3"/>
                  <counter type="LINE" missed="1" covered="1"/>
                  <counter type="COMPLEXITY" missed="9" covered="9"/>
                </sourcefile>
                <counter type="INSTRUCTION" missed="2" covered="4"/>
              </package>
              <counter type="INSTRUCTION" missed="12" covered="14"/>
              <counter type="BRANCH" missed="1" covered="3"/>
              <counter type="LINE" missed="1" covered="1"/>
            </report>
            """;

    @Test
    void theTotalsAreThoseOfTheReport() {
        ReportedCoverage coverage = Given.text(REPORT).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.JACOCO_XML);
        assertThat(coverage.totals())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(INSTRUCTION, new Tally(14, 26), BRANCH, new Tally(3, 4), LINE, new Tally(1, 2)));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void aSourceFileHasItsPackageForAFolder() {
        ReportedFile file = Given.only(Given.text(REPORT).read());
        assertThat(file.path()).isEqualTo("com/acme/Till.java");
        assertThat(file.line()).isEqualTo(12);
        assertThat(file.totals()).containsEntry(INSTRUCTION, new Tally(4, 6));
        assertThat(file.lines()).containsExactly(new ReportedLine(3, 1, 3, 4), new ReportedLine(4, 0, 0, 0));
        assertThat(file.coverable()).hasToString("{3, 4}");
        assertThat(file.covered()).hasToString("{3}");
    }

    @Test
    void linesAreInFullOnlyForFilesThatAreWanted() {
        ReportedFile file = Given.only(Given.text(REPORT).read(name -> name.equals("Other.java")));
        assertThat(file.lines()).isEmpty();
        assertThat(file.coverable()).hasToString("{3, 4}");
        assertThat(Given.only(Given.text(REPORT).read(name -> name.equals("Till.java")))
                        .lines())
                .hasSize(2);
    }

    @Test
    void aReportWithoutCountersOfItsOwnIsTheSumOfItsGroups() {
        String lines = "<package name=''><sourcefile name='A.java'><line nr='1' mi='0' ci='1'/></sourcefile></package>";
        ReportedCoverage coverage =
                Given.text("<report name='all'><group name='a'>" + lines + """
                        <counter type="LINE" missed="1" covered="2"/></group>
                        <group name="b"><group name="c"><counter type="LINE" missed="0" covered="4"/></group></group>
                        </report>
                        """).read();
        assertThat(coverage.totals()).containsExactly(Map.entry(LINE, new Tally(6, 7)));
    }

    @Test
    void aFileOfTwoModulesIsTwoFiles() {
        String group = """
                <group name="%s"><package name=""><sourcefile name="A.java"><line nr="%s" mi="0" ci="1"/>
                <counter type="LINE" missed="0" covered="1"/></sourcefile></package></group>
                """;
        ReportedCoverage coverage = Given.text(
                        "<report name='all'>" + group.formatted("a", 1) + group.formatted("b", 2) + "</report>")
                .read();
        assertThat(coverage.files()).extracting(ReportedFile::module).containsExactly("a", "b");
        assertThat(coverage.totals()).containsExactly(Map.entry(LINE, new Tally(2, 2)));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void aReportThatCountsNothingIsRefused() {
        assertThat(Given.text("<report name='nothing'/>").refusal())
                .isEqualTo("is a report (JaCoCo XML) without any counts; give a report of a run that measured code");
    }

    @Test
    void anotherReportIsRefused() {
        assertThat(Given.text("<report>\n<case name='a'/></report>").refusal())
                .isEqualTo("line 2: expected a report of JaCoCo, found <case> in <report>");
    }

    @Test
    void aFigureThatIsNoneIsRefusedWithItsLine() {
        assertThat(Given.text(REPORT.replace("ci=\"4\"", "ci=\"four\"")).refusal())
                .isEqualTo("line 13: expected ci as a number, found \"four\"");
        assertThat(Given.text(REPORT.replace("ci=\"4\"", "ci=\"-4\"")).refusal())
                .isEqualTo("line 13: expected ci as a number, found \"-4\"");
    }
}
