package dev.guardrail.report.section;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Node;
import dev.guardrail.report.document.PageBlock.Tree;
import dev.guardrail.report.document.Span.Side;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * How a finding came about: the rule and the facts that it matched, the setting of its severity, what the base had, and what
 * was decided.
 */
record FindingTree(View view, Finding finding) {

    /** Matches of a rule, and facts of a match. */
    private static final int NAMED = 10;

    Tree tree() {
        List<Node> nodes = new ArrayList<>();
        finding.derivation().stream().limit(NAMED).forEach(match -> nodes.add(rule(match)));
        nodes.addAll(more(finding.derivation().size(), "reason"));
        nodes.add(new Node(severity()));
        nodes.add(new Node(origin()));
        nodes.add(new Node(disposition()));
        return new Tree(nodes);
    }

    private Node rule(Justification match) {
        List<Node> below = new ArrayList<>();
        match.cited().stream().limit(NAMED).forEach(cited -> below.add(new Node(fact(cited.fact(), cited.ofBase()))));
        below.addAll(more(match.cited().size(), "fact"));
        match.bindings()
                .forEach((name, value) -> below.add(new Node(
                        Line.code(name).and(" is ").and(value.isEmpty() ? Line.text("empty") : Line.code(value)))));
        return new Node(
                Line.text("rule ").andCode(finding.rule()).and(" matched, ").andPlace(match.rule(), Side.ELSEWHERE),
                below);
    }

    private static List<Node> more(int size, String noun) {
        return size <= NAMED
                ? List.of()
                : List.of(new Node(Line.text("and " + Count.of(size - NAMED, "more " + noun))));
    }

    private Line fact(Fact fact, boolean ofBase) {
        Line noun = Line.text(Subject.of(fact.getClass()).one());
        if (!(fact instanceof Located located)) {
            return noun;
        }
        Line named = located.identity().isBlank() ? noun : noun.and(" ").andCode(located.identity());
        boolean base = ofBase || located.isOfBase();
        return located.path().isEmpty()
                ? named
                : named.and(", ")
                        .andPlace(located.place(), base ? Side.BASE : Side.HEAD)
                        .and(base ? " at the base" : "");
    }

    private Line severity() {
        return view.audit()
                .policy()
                .overrides()
                .at(finding.location().place().path())
                .severity(finding.rule())
                .map(set -> Line.text("severity " + set.value() + ", by the policy, ")
                        .andPlace(set.place(), Side.ELSEWHERE))
                .orElseGet(() -> Line.text("severity " + finding.severity() + ", by the rule"));
    }

    private Line origin() {
        return Line.text(
                switch (finding.origin()) {
                    case INTRODUCED -> "new: the base does not have it";
                    case PREEXISTING -> "existing: the base has it, too";
                    case RESOLVED -> "resolved: the base has it, the head does not";
                });
    }

    private Line disposition() {
        if (finding.disposition() instanceof Disposition.Waived waived) {
            return Line.text("waived until " + waived.expires()
                            + (waived.owner().isEmpty() ? "" : " by " + waived.owner()) + ": " + waived.reason() + ", ")
                    .andPlace(waived.place(), Side.ELSEWHERE);
        }
        return Line.text(
                finding.isOpen()
                        ? "open: no waiver and no baseline has it"
                        : finding.disposition().word() + ": the baseline has it");
    }
}
