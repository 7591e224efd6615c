package dev.guardrail.report;

import dev.guardrail.cases.CaseResult;
import dev.guardrail.cases.TestedRule;
import java.util.List;

/** The results of cases for people: a line for each guardrail, its differences, and a sum. */
final class CasesText {

    private final StringBuilder text = new StringBuilder();

    static String of(List<TestedRule> rules) {
        CasesText text = new CasesText();
        rules.forEach(text::rule);
        text.sum(rules);
        return text.text.toString();
    }

    private void rule(TestedRule rule) {
        int failing = rule.failures().size();
        int all = rule.results().size();
        line(
                "",
                rule.id() + ": "
                        + (failing > 0
                                ? failing + " of " + cases(all) + " fail" + (failing == 1 ? "s" : "")
                                : cases(all) + (all == 1 ? " passes" : " pass")));
        rule.problems().forEach(problem -> line("  ", problem));
        for (CaseResult result : rule.failures()) {
            line("  ", result.example().path() + ":");
            result.differences().forEach(difference -> line("    ", difference));
        }
    }

    private void sum(List<TestedRule> rules) {
        int failing = rules.stream().mapToInt(rule -> rule.failures().size()).sum();
        int all = rules.stream().mapToInt(rule -> rule.results().size()).sum();
        long unusable =
                rules.stream().filter(rule -> !rule.problems().isEmpty()).count();
        line(
                "",
                (rules.size() == 1 ? "1 guardrail, " : rules.size() + " guardrails, ") + cases(all) + ": "
                        + (failing == 0 ? "no failures" : failing + (failing == 1 ? " failure" : " failures"))
                        + (unusable == 0
                                ? ""
                                : "; " + unusable
                                        + (unusable == 1
                                                ? " guardrail is not tested enough"
                                                : " guardrails are not tested enough")));
    }

    private void line(String indent, String line) {
        text.append(indent).append(Printable.of(line)).append('\n');
    }

    private static String cases(int count) {
        return count + (count == 1 ? " case" : " cases");
    }
}
