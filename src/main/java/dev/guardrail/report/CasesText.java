package dev.guardrail.report;

import dev.guardrail.cases.NegativeProof;
import dev.guardrail.cases.Outcome;
import dev.guardrail.cases.TestedRule;
import dev.guardrail.report.figure.Count;
import java.util.List;
import java.util.function.ToIntFunction;

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
                                ? failing + " of " + Count.orNone(all, "case") + " fail" + (failing == 1 ? "s" : "")
                                : Count.orNone(all, "case") + (all == 1 ? " passes" : " pass")));
        rule.problems().forEach(problem -> line("  ", problem));
        for (Outcome result : rule.failures()) {
            line("  ", result.name() + ":");
            result.differences().forEach(difference -> line("    ", difference));
        }
        rule.proof().ifPresent(this::proof);
    }

    private void proof(NegativeProof proof) {
        int tested = proof.noticed() + proof.survivors().size();
        line(
                "  ",
                "negative proof: "
                        + (tested == 0
                                ? "the rule has no condition that can be changed"
                                : "cases notice " + proof.noticed() + " of " + tested + " changes of conditions"));
        proof.survivors().forEach(mutant -> line("    ", of(mutant) + ": no case notices"));
        proof.untestable().forEach(mutant -> line("    ", of(mutant) + ": does not compile, not tested"));
    }

    private static String of(NegativeProof.Changed mutant) {
        return mutant.place() + ":" + mutant.place().column() + ": `" + mutant.condition() + "` " + mutant.change();
    }

    private void sum(List<TestedRule> rules) {
        int all = sum(rules, rule -> rule.results().size());
        line(
                "",
                Count.orNone(rules.size(), "guardrail") + ", " + Count.orNone(all, "case") + ": "
                        + Count.orNone(sum(rules, rule -> rule.failures().size()), "failure")
                        + also(sum(rules, rule -> rule.problems().size()), "mistake")
                        + also(sum(rules, CasesText::survivors), "untested condition"));
    }

    private static int survivors(TestedRule rule) {
        return rule.proof().map(proof -> proof.survivors().size()).orElse(0);
    }

    private static int sum(List<TestedRule> rules, ToIntFunction<TestedRule> count) {
        return rules.stream().mapToInt(count).sum();
    }

    private static String also(int count, String what) {
        return count == 0 ? "" : ", " + Count.orNone(count, what);
    }

    private void line(String indent, String line) {
        text.append(indent).append(Printable.of(line)).append('\n');
    }
}
