package dev.guardrail.collect.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Gap;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestSuite;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JUnitReaderTest {

    @TempDir
    Path folder;

    @Test
    void surefireCountsRerunsApart() throws IOException {
        JUnitReport report = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="com.acme.ATest" time="1,234.5" tests="3" errors="0" skipped="0" failures="1" flakes="1">
                  <properties><property name="a" value="b"/></properties>
                  <testcase name="flaky" classname="com.acme.ATest" time="0.003">
                    <flakyFailure message="was 1" type="AssertionError"><stackTrace><![CDATA[at]]></stackTrace></flakyFailure>
                    <flakyError type="java.io.IOException"><stackTrace>at</stackTrace><system-out>x</system-out></flakyError>
                  </testcase>
                  <testcase name="failing" classname="com.acme.ATest" time="3.1e-02">
                    <failure message="was 2" type="AssertionError">at</failure>
                    <rerunFailure message="was 3"/>
                  </testcase>
                  <testcase name="fine" classname="com.acme.ATest"/>
                </testsuite>
                """);

        assertThat(cases(report))
                .containsExactly(
                        "4 com.acme.ATest flaky passed 2 failed, 3 ms: was 1",
                        "8 com.acme.ATest failing failed 2 failed, 31 ms: was 2",
                        "12 com.acme.ATest fine passed 0 failed, 0 ms: ");
        assertThat(suites(report)).containsExactly("2 com.acme.ATest: 3 cases, 1 failed, 0 skipped, 1234500 ms");
        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void casesOfOneNameAreRowsOfATable() throws IOException {
        JUnitReport report = read("""
                <testsuite name="com.acme.ATest" tests="4" failures="2">
                  <testcase name="a()" classname="com.acme.ATest"><failure message="no"/></testcase>
                  <testcase name="a()" classname="com.acme.ATest"/>
                  <testcase name="[1] x" classname="com.acme.ATest"><failure message="no"/></testcase>
                  <testcase name="[1] x" classname="com.acme.ATest"/>
                </testsuite>
                """);

        assertThat(cases(report))
                .containsExactly(
                        "2 com.acme.ATest a() failed 1 failed, 0 ms: no",
                        "4 com.acme.ATest [1] x failed 1 failed, 0 ms: no");
        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void pytestHasErrorsBesidesPassesAndFailures() throws IOException {
        JUnitReport report = read("""
                <testsuites name="pytest tests"><testsuite name="pytest" errors="2" failures="1" skipped="2" tests="6" time="0.1" hostname="h">
                <testcase classname="tests.test_a.TestA" name="test_teardown" time="0.001"><error message="failed on teardown">E</error></testcase>
                <testcase classname="tests.test_a" name="test_both" time="0.001"><failure message="assert 0">E</failure></testcase>
                <testcase classname="tests.test_a" name="test_both" time="0.001"><error message="failed on teardown">E</error></testcase>
                <testcase classname="tests.test_a" name="test_x"><skipped type="pytest.xfail" message="known" /></testcase>
                <testcase classname="tests.test_a" name="test_s"><skipped type="pytest.skip" message="later">a.py:1: later</skipped></testcase>
                </testsuite></testsuites>
                """);

        assertThat(cases(report))
                .containsExactly(
                        "2 tests.test_a.TestA test_teardown error 1 failed, 1 ms: failed on teardown",
                        "3 tests.test_a test_both failed 1 failed, 2 ms: assert 0",
                        "5 tests.test_a test_x skipped 0 failed, 0 ms: known",
                        "6 tests.test_a test_s skipped 0 failed, 0 ms: later");
        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void twoTestsOfOneTitleInVitestAreNoRetry() throws IOException {
        JUnitReport report = read("""
                <testsuites name="vitest tests" tests="2" failures="1">
                  <testsuite name="a.test.js" tests="2" failures="1">
                    <testcase classname="a.test.js" name="adds"><failure message="no&#10;more">Error</failure></testcase>
                    <testcase classname="a.test.js" name="adds"/>
                  </testsuite>
                </testsuites>
                """);

        assertThat(cases(report)).containsExactly("3 a.test.js adds failed 1 failed, 0 ms: no");
    }

    @Test
    void messagesAreLookedForInTheTextWhereThereIsNoAttribute() throws IOException {
        JUnitReport report = read("""
                <testsuites><testsuite name="jest" tests="1"><testcase classname="a b" name="a b">
                <failure>

                  Error: expected 2
                  at a.js:1</failure></testcase></testsuite></testsuites>
                """);

        assertThat(report.cases()).extracting(TestCase::message).containsExactly("Error: expected 2");
    }

    @Test
    void nestedSuitesHaveTheirOwnCases() throws IOException {
        JUnitReport report = read("""
                <testsuites><testsuite name="all" tests="2"><testsuite name="A" tests="2">
                <testcase name="a" class="App\\A"/><testsuite name="A::b" tests="1"><testcase name="b with 1" class="App\\A"/></testsuite>
                </testsuite></testsuite><testsuite name="empty" tests="0"/></testsuites>
                """);

        assertThat(suites(report))
                .containsExactly(
                        "1 A: 1 cases, 0 failed, 0 skipped, 0 ms", "2 A::b: 1 cases, 0 failed, 0 skipped, 0 ms");
        assertThat(report.report())
                .hasValueSatisfying(fact -> assertThat(fact.suites()).isEqualTo(2));
        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void aSuiteThatClaimsMoreCasesThanItHasIsAGap() throws IOException {
        JUnitReport report = read("<testsuite name=\"A\" tests=\"5\"><testcase name=\"a\"/></testsuite>");

        assertThat(gaps(report)).containsExactly("r.xml:1 the suite \"A\" claims 5 tests, but has 1");
        assertThat(report.gaps()).allMatch(gap -> gap.kind() == Gap.Kind.CONTRADICTORY);
        assertThat(report.cases()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failures='1' errors='0'|<testcase name='a'/>|claims 1 failures and errors, but has 0",
                "errors='2'|<testcase name='a'><error/></testcase>|claims 2 failures and errors, but has 1",
                "skipped='1'|<testcase name='a'/>|claims 1 skipped tests, but has 0",
                "failures='2'|<testcase name='a'><failure/><rerunFailure/></testcase>|",
                "failures='1'|<testcase name='a' status='failed'/>|",
                "disabled='1' skipped='1'|<testcase name='a' status='notrun'/>|",
                "failures='0'|<testcase name='a'><failure/></testcase>|",
            })
    void aSuiteThatClaimsMoreFailuresThanItHasIsAGap(String claims, String cases, String expected) throws IOException {
        JUnitReport report = read("<testsuite name='A' tests='1' " + claims + ">" + cases + "</testsuite>");

        assertThat(gaps(report))
                .isEqualTo(expected == null ? List.of() : List.of("r.xml:1 the suite \"A\" " + expected));
    }

    @Test
    void whatFailsInASuiteAndInNoneOfItsCasesFails() throws IOException {
        JUnitReport report = read("""
                <testsuites><testsuite name="A" tests="1" errors="1">
                <error message="no database"/><testcase name="a"/></testsuite></testsuites>
                """);

        assertThat(cases(report))
                .containsExactly("2  A error 1 failed, 0 ms: no database", "2  a passed 0 failed, 0 ms: ");
        assertThat(report.gaps()).isEmpty();
    }

    @Test
    void blankLinesBeforeTheDeclarationAndControlCharactersAreReadPast() throws IOException {
        JUnitReport report = read("""

                \s
                <?xml version='1.0'
                 encoding='UTF-8'?>
                <testsuite name='A'>
                <testcase name='a'><failure>\u001b[31mred &#27;&#x1B;\uFFFF &amp; &#65; \uD83D\uDE00</failure></testcase>
                <testcase name='b'/></testsuite>""");

        assertThat(report.gaps()).isEmpty();
        assertThat(cases(report))
                .containsExactly(
                        "6  a failed 1 failed, 0 ms: \uFFFD[31mred \uFFFD    \uFFFD     \uFFFD & A \uD83D\uDE00",
                        "7  b passed 0 failed, 0 ms: ");
    }

    @Test
    void whatIsReadBeforeAReportBreaksOffIsKept() throws IOException {
        JUnitReport report = read(
                "<testsuites>\n<testsuite name=\"A\" tests=\"2\">\n<testcase name=\"a\"/>\n<testcase name=\"b\"><fail");

        assertThat(report.cases()).extracting(TestCase::name).containsExactly("a");
        assertThat(gaps(report))
                .containsExactly("r.xml:4 expected well-formed XML; the file is damaged, or cut off here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<coverage line-rate=\"1\"/>|is a coverage report",
                "<report name=\"x\"/>|maybe a coverage report of JaCoCo",
                "<project/>|is XML with the root \"<project>\"",
                "{}|begins with \"{}\"",
                "''|is empty",
                "<testsuites/>|has no test case"
            })
    void whatIsNoReportIsNamed(String text, String reason) throws IOException {
        JUnitReport report = read(text);

        assertThat(report.report()).isEmpty();
        assertThat(gaps(report)).singleElement().asString().contains(reason);
    }

    @Test
    void noOtherFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        JUnitReport report = read("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><testsuite name=\"A\"><testcase name=\"a\"><failure>&e;</failure></testcase></testsuite>");

        assertThat(report.cases().toString()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "0.031,31",
        "'1,234.5',1234500",
        "'0,031',31",
        "3.1e-05,0",
        "1E+2,100000",
        "-1,0",
        "NaN,0",
        "9e999,10000000000000"
    })
    void durationsAreReadAsTheyAreWritten(String written, long millis) {
        assertThat(Seconds.millis(written)).isEqualTo(millis);
    }

    @Test
    void outputOfAHundredMegabytesIsReadPast() throws IOException {
        Path file = folder.resolve("large.xml");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write("<testsuite name=\"A\" tests=\"1000\">");
            String line = "x".repeat(99) + "\n";
            for (int i = 0; i < 1000; i++) {
                writer.write(
                        "<testcase name=\"t" + i + "\" classname=\"A\"><failure>" + line + "</failure><system-out>");
                writer.write(line.repeat(1000));
                writer.write("</system-out></testcase>");
            }
            writer.write("</testsuite>");
        }

        assertThat(JUnitReader.read(file, "large.xml").cases()).hasSize(1000);
    }

    private JUnitReport read(String text) throws IOException {
        return JUnitReader.read(Files.writeString(folder.resolve("r.xml"), text), "r.xml");
    }

    private static List<String> cases(JUnitReport report) {
        return report.cases().stream()
                .map(test -> test.line() + " " + test.group() + " " + test.name() + " " + test.status() + " "
                        + test.failedRuns() + " failed, " + test.millis() + " ms: " + test.message())
                .toList();
    }

    private static List<String> suites(JUnitReport report) {
        return report.suites().stream()
                .map((TestSuite suite) -> suite.line() + " " + suite.name() + ": " + suite.cases() + " cases, "
                        + suite.failed() + " failed, " + suite.skipped() + " skipped, " + suite.millis() + " ms")
                .toList();
    }

    private static List<String> gaps(JUnitReport report) {
        return report.gaps().stream()
                .map(gap -> gap.place() + " " + gap.reason())
                .toList();
    }
}
