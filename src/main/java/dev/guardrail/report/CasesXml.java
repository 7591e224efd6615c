package dev.guardrail.report;

import dev.guardrail.cases.CaseResult;
import dev.guardrail.cases.TestedRule;
import java.util.List;

/** The results of cases in JUnit's XML: a suite for each guardrail, without times. */
final class CasesXml {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    static String of(List<TestedRule> rules) {
        CasesXml xml = new CasesXml();
        xml.xml.append("<testsuites>\n");
        rules.forEach(xml::suite);
        xml.xml.append("</testsuites>\n");
        return xml.xml.toString();
    }

    private void suite(TestedRule rule) {
        int tests = rule.results().size() + rule.problems().size();
        xml.append("  <testsuite name=\"")
                .append(XmlText.escaped(rule.id()))
                .append("\" tests=\"")
                .append(tests);
        xml.append("\" failures=\"").append(rule.failures().size());
        xml.append("\" errors=\"").append(rule.problems().size()).append("\">\n");
        rule.results().forEach(result -> test(rule, result));
        for (String problem : rule.problems()) {
            open(rule, problem.substring(0, Math.max(0, problem.indexOf(": "))));
            xml.append(">\n      <error message=\"")
                    .append(XmlText.escaped(problem))
                    .append("\"/>\n    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private void test(TestedRule rule, CaseResult result) {
        open(rule, result.example().name());
        if (result.passes()) {
            xml.append("/>\n");
            return;
        }
        List<String> differences = result.differences();
        xml.append(">\n      <failure message=\"")
                .append(XmlText.escaped(differences.get(0)))
                .append("\">");
        xml.append(XmlText.escaped(String.join("\n", differences))).append("</failure>\n    </testcase>\n");
    }

    private void open(TestedRule rule, String name) {
        xml.append("    <testcase classname=\"")
                .append(XmlText.escaped(rule.id().replace('/', '.')));
        xml.append("\" name=\"").append(XmlText.escaped(name)).append('"');
    }
}
