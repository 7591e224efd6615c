package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.BRANCH;
import static dev.guardrail.fact.Counter.COMBINED;
import static dev.guardrail.fact.Counter.INSTRUCTION;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloverTest {

    private static final String OPEN_CLOVER = """
            <coverage generated="1" clover="4.3.1">
              <project timestamp="1">
                <metrics coveredelements="6" elements="9" statements="4" coveredstatements="3" conditionals="4"
                    coveredconditionals="2" methods="1" coveredmethods="1"/>
                <package name="test">
                  <file path="C:\\build\\Till.java" name="Till.java">
                    <metrics coveredelements="6" elements="9" statements="4" coveredstatements="3" conditionals="4"
                        coveredconditionals="2"/>
                    <class name="Till"><metrics elements="1" coveredelements="1"/></class>
                    <line num="2" type="method" count="5"/>
                    <line num="3" type="stmt" count="5"/>
                    <line num="4" type="cond" truecount="3" falsecount="0"/>
                    <line num="4" type="cond" truecount="1" falsecount="0"/>
                    <line num="5" type="stmt" count="0"/>
                  </file>
                </package>
              </project>
              <testproject timestamp="1">
                <metrics elements="70" coveredelements="70"/>
                <file path="TillTest.java" name="TillTest.java"><line num="3" type="stmt" count="5"/></file>
              </testproject>
            </coverage>
            """;

    @Test
    void theMetricsOfTheProjectAreTheTotalsAndLinesAreCounted() {
        ReportedCoverage coverage = Given.text(OPEN_CLOVER).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.CLOVER);
        assertThat(coverage.totals())
                .containsExactly(
                        Map.entry(LINE, new Tally(2, 3)),
                        Map.entry(BRANCH, new Tally(2, 4)),
                        Map.entry(INSTRUCTION, new Tally(3, 4)),
                        Map.entry(COMBINED, new Tally(6, 9)));
    }

    @Test
    void theConditionsOfALineAreItsBranches() {
        ReportedFile file = Given.only(Given.text(OPEN_CLOVER).read());
        assertThat(file.path()).isEqualTo("C:/build/Till.java");
        assertThat(file.lines())
                .containsExactly(
                        new ReportedLine(3, 5, 0, 0), new ReportedLine(4, 3, 2, 4), new ReportedLine(5, 0, 0, 0));
    }

    @Test
    void thePathIsTheNameWherePhpUnitWroteIt() {
        ReportedCoverage coverage = Given.text("""
                        <coverage generated="1"><project timestamp="1"><file name="/app/src/Till.php">
                        <class name="Till" namespace="global"><metrics statements="9" coveredstatements="9"/></class>
                        <line num="6" type="method" name="pay" visibility="public" complexity="1" crap="1" count="2"/>
                        <line num="8" type="stmt" count="2"/>
                        <metrics loc="9" methods="1" statements="1" coveredstatements="1" conditionals="0"
                          coveredconditionals="0" elements="2" coveredelements="2"/>
                        </file><metrics files="1" statements="1" coveredstatements="1" conditionals="0"
                          coveredconditionals="0" elements="2" coveredelements="2"/></project></coverage>
                        """).read();
        assertThat(Given.only(coverage).path()).isEqualTo("/app/src/Till.php");
        assertThat(coverage.totals())
                .containsExactly(
                        Map.entry(LINE, new Tally(1, 1)),
                        Map.entry(INSTRUCTION, new Tally(1, 1)),
                        Map.entry(COMBINED, new Tally(2, 2)));
    }

    @Test
    void istanbulSaysHowManyBranchesAreTakenAndHowManyNot() {
        ReportedCoverage coverage = Given.text("""
                        <coverage generated="1" clover="3.2.0"><project timestamp="1" name="All files">
                        <metrics statements="2" coveredstatements="1" conditionals="4" coveredconditionals="1"
                          elements="6" coveredelements="2"><package name="src"><file name="a.ts" path="/app/src/a.ts">
                        <metrics statements="2" coveredstatements="1" conditionals="4" coveredconditionals="1"/>
                        <line num="1" count="0" type="stmt"/>
                        <line num="4" count="7" type="cond" truecount="1" falsecount="3"/>
                        </file></package></metrics></project></coverage>
                        """).read();
        assertThat(Given.only(coverage).lines())
                .containsExactly(new ReportedLine(1, 0, 0, 0), new ReportedLine(4, 7, 1, 4));
        assertThat(Given.only(coverage).totals())
                .containsEntry(BRANCH, new Tally(1, 4))
                .doesNotContainKey(COMBINED);
    }

    @Test
    void aLineOfAnUnknownTypeIsRefused() {
        assertThat(Given.text(OPEN_CLOVER.replaceFirst("type=\"stmt\"", "type=\"x\""))
                        .refusal())
                .isEqualTo("line 11: expected a line of the type stmt, cond or method, found \"x\"");
    }
}
