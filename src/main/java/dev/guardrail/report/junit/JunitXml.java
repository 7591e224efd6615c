package dev.guardrail.report.junit;

import static dev.guardrail.report.XmlText.escaped;

import dev.guardrail.report.junit.JunitTest.Outcome;
import java.util.List;

/** Suites in the XML that JUnit's reports have and CI servers read, without times. */
final class JunitXml {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JunitXml() {}

    static String of(List<JunitSuite> suites) {
        JunitXml report = new JunitXml();
        int tests = suites.stream().mapToInt(suite -> suite.tests().size()).sum();
        long failures =
                suites.stream().mapToLong(suite -> suite.count(Outcome.FAILED)).sum();
        report.open("<testsuites", "name", "guardrail", "tests", tests, "failures", failures, "errors", 0);
        report.xml.append(">\n");
        suites.forEach(report::suite);
        report.xml.append("</testsuites>\n");
        return report.xml.toString();
    }

    private void suite(JunitSuite suite) {
        open("  <testsuite", "name", suite.name(), "tests", suite.tests().size());
        open("", "failures", suite.count(Outcome.FAILED), "errors", 0, "skipped", suite.count(Outcome.SKIPPED));
        xml.append(">\n");
        suite.tests().forEach(test -> test(suite, test));
        xml.append("  </testsuite>\n");
    }

    private void test(JunitSuite suite, JunitTest test) {
        open("    <testcase", "classname", "guardrail." + suite.name(), "name", test.name());
        xml.append(">\n");
        if (test.outcome() == Outcome.SKIPPED) {
            open("      <skipped", "message", test.message());
            xml.append("/>\n");
        } else if (test.outcome() == Outcome.FAILED) {
            open("      <failure", "message", test.message());
            text(test.details(), "failure");
        }
        if (!test.notes().isEmpty()) {
            xml.append("      <system-out");
            text(test.notes(), "system-out");
        }
        xml.append("    </testcase>\n");
    }

    /** Begins an element, or goes on with its attributes. */
    private void open(String start, Object... attributes) {
        xml.append(start);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            xml.append(escaped(attributes[i + 1].toString())).append('"');
        }
    }

    private void text(List<String> lines, String element) {
        xml.append('>')
                .append(escaped(String.join("\n", lines)))
                .append("</")
                .append(element)
                .append(">\n");
    }
}
