package dev.guardrail.report;

import dev.guardrail.cases.Outcome;
import dev.guardrail.cases.TestedRule;
import java.util.List;

/** The results of cases in JUnit's XML: a suite for each guardrail, without times. */
final class CasesXml {

    private final XmlWriter xml = new XmlWriter();

    private CasesXml() {}

    static String of(List<TestedRule> rules) {
        CasesXml report = new CasesXml();
        report.xml.add("<testsuites>\n");
        rules.forEach(report::suite);
        return report.xml.add("</testsuites>\n").toString();
    }

    private void suite(TestedRule rule) {
        int tests = rule.results().size() + rule.problems().size();
        xml.open("  <testsuite", "name", rule.id(), "tests", tests);
        xml.open(
                        "",
                        "failures",
                        rule.failures().size(),
                        "errors",
                        rule.problems().size())
                .add(">\n");
        rule.results().forEach(result -> test(rule, result));
        for (String problem : rule.problems()) {
            open(rule, problem.substring(0, Math.max(0, problem.indexOf(": "))));
            xml.add(">\n").open("      <error", "message", problem).add("/>\n    </testcase>\n");
        }
        xml.add("  </testsuite>\n");
    }

    private void test(TestedRule rule, Outcome result) {
        open(rule, result.name());
        if (result.passes()) {
            xml.add("/>\n");
            return;
        }
        List<String> differences = result.differences();
        xml.add(">\n").open("      <failure", "message", differences.get(0)).text(differences, "failure");
        xml.add("    </testcase>\n");
    }

    private void open(TestedRule rule, String name) {
        xml.open("    <testcase", "classname", rule.id().replace('/', '.'), "name", name);
    }
}
