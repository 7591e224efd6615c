package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.INSTRUCTION;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCoverTest {

    private static final String REPORT = """
            <CoverageSession xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Version="4.6">
              <Summary numSequencePoints="4" visitedSequencePoints="2" numBranchPoints="3" visitedBranchPoints="2"/>
              <Modules>
                <Module skippedDueTo="Filter"><ModulePath>mscorlib.dll</ModulePath><Classes/></Module>
                <Module>
                  <Summary numSequencePoints="99" visitedSequencePoints="99"/>
                  <Files><File uid="1" fullPath="C:\\build\\Till.cs"/></Files>
                  <Classes><Class><FullName>Till</FullName><Methods><Method visited="true">
                    <Name>System.Void Till::Pay()</Name>
                    <FileRef uid="1"/>
                    <SequencePoints>
                      <SequencePoint vc="3" ordinal="0" sl="10" sc="9" el="13" ec="20" fileid="1"/>
                      <SequencePoint vc="0" ordinal="1" sl="11" sc="5" el="11" ec="9" fileid="1"/>
                      <SequencePoint vc="1" ordinal="2" sl="16707566" sc="0" el="16707566" ec="0" fileid="1"/>
                      <SequencePoint vc="0" ordinal="3" sl="15" sc="1" el="15" ec="2"/>
                    </SequencePoints>
                    <BranchPoints>
                      <BranchPoint vc="3" ordinal="0" sl="10" path="0" fileid="1"/>
                      <BranchPoint vc="0" ordinal="1" sl="10" path="1" fileid="1"/>
                    </BranchPoints>
                    <MethodPoint xsi:type="SequencePoint" vc="3" sl="77" el="77" fileid="1"/>
                  </Method></Methods></Class></Classes>
                </Module>
              </Modules>
            </CoverageSession>
            """;

    @Test
    void theSummaryOfTheSessionHasTheTotalsAndLinesAreCounted() {
        ReportedCoverage coverage = Given.text(REPORT).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.OPENCOVER);
        assertThat(coverage.totals())
                .containsExactly(
                        Map.entry(LINE, new Tally(3, 5)),
                        Map.entry(BRANCH, new Tally(2, 3)),
                        Map.entry(INSTRUCTION, new Tally(2, 4)));
        assertThat(coverage.problems()).isEmpty();
    }

    @Test
    void whatBeginsOnALineSpeaksForItAgainstWhatGoesOnAroundIt() {
        ReportedFile file = Given.only(Given.text(REPORT).read());
        assertThat(file.path()).isEqualTo("C:/build/Till.cs");
        assertThat(file.line()).isEqualTo(7);
        assertThat(file.lines())
                .containsExactly(
                        new ReportedLine(10, 3, 1, 2),
                        new ReportedLine(11, 0, 0, 0),
                        new ReportedLine(12, 3, 0, 0),
                        new ReportedLine(13, 3, 0, 0),
                        new ReportedLine(15, 0, 0, 0));
        assertThat(file.totals()).containsEntry(BRANCH, new Tally(1, 2)).containsEntry(INSTRUCTION, new Tally(2, 4));
    }

    @Test
    void theSameSourceInTwoModulesIsOneFile() {
        String module = REPORT.substring(REPORT.indexOf("    <Module>"), REPORT.indexOf("  </Modules>"));
        ReportedCoverage coverage = Given.text(REPORT.replace(module, module + module.replace("vc=\"0\"", "vc=\"1\"")))
                .read();
        assertThat(Given.only(coverage).totals())
                .containsExactly(
                        Map.entry(LINE, new Tally(5, 5)),
                        Map.entry(BRANCH, new Tally(2, 2)),
                        Map.entry(INSTRUCTION, new Tally(4, 4)));
    }

    @Test
    void aPointOfAnUnknownFileIsRefused() {
        assertThat(Given.text(REPORT.replaceFirst("fileid=\"1\"", "fileid=\"2\""))
                        .refusal())
                .isEqualTo("line 12: expected the uid of a file of this module, found \"2\"");
    }
}
