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
                .append(escaped(rule.id()))
                .append("\" tests=\"")
                .append(tests);
        xml.append("\" failures=\"").append(rule.failures().size());
        xml.append("\" errors=\"").append(rule.problems().size()).append("\">\n");
        rule.results().forEach(result -> test(rule, result));
        for (String problem : rule.problems()) {
            open(rule, problem.substring(0, Math.max(0, problem.indexOf(": "))));
            xml.append(">\n      <error message=\"").append(escaped(problem)).append("\"/>\n    </testcase>\n");
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
                .append(escaped(differences.get(0)))
                .append("\">");
        xml.append(escaped(String.join("\n", differences))).append("</failure>\n    </testcase>\n");
    }

    private void open(TestedRule rule, String name) {
        xml.append("    <testcase classname=\"").append(escaped(rule.id().replace('/', '.')));
        xml.append("\" name=\"").append(escaped(name)).append('"');
    }

    /** A text as XML has it: most control characters have no form there at all. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
