package dev.guardrail.report.junit;

import dev.guardrail.report.XmlWriter;
import dev.guardrail.report.junit.JunitTest.Outcome;
import java.util.List;

/** Suites in the XML that JUnit's reports have and CI servers read, without times. */
final class JunitXml {

    private final XmlWriter xml = new XmlWriter();

    private JunitXml() {}

    static String of(List<JunitSuite> suites) {
        JunitXml report = new JunitXml();
        int tests = suites.stream().mapToInt(suite -> suite.tests().size()).sum();
        long failures =
                suites.stream().mapToLong(suite -> suite.count(Outcome.FAILED)).sum();
        report.xml.open("<testsuites", "name", "guardrail", "tests", tests, "failures", failures, "errors", 0);
        report.xml.add(">\n");
        suites.forEach(report::suite);
        return report.xml.add("</testsuites>\n").toString();
    }

    private void suite(JunitSuite suite) {
        xml.open("  <testsuite", "name", suite.name(), "tests", suite.tests().size());
        xml.open("", "failures", suite.count(Outcome.FAILED), "errors", 0, "skipped", suite.count(Outcome.SKIPPED));
        xml.add(">\n");
        suite.tests().forEach(test -> test(suite, test));
        xml.add("  </testsuite>\n");
    }

    private void test(JunitSuite suite, JunitTest test) {
        xml.open("    <testcase", "classname", "guardrail." + suite.name(), "name", test.name())
                .add(">\n");
        if (test.outcome() == Outcome.SKIPPED) {
            xml.open("      <skipped", "message", test.message()).add("/>\n");
        } else if (test.outcome() == Outcome.FAILED) {
            xml.open("      <failure", "message", test.message()).text(test.details(), "failure");
        }
        if (!test.notes().isEmpty()) {
            xml.add("      <system-out").text(test.notes(), "system-out");
        }
        xml.add("    </testcase>\n");
    }
}
