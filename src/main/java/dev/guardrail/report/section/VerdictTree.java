package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Node;
import dev.guardrail.report.document.Span.Side;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Sum;
import dev.guardrail.verdict.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why the verdict is what it is: the rules that concluded it, and what they matched. */
record VerdictTree(View view) {

    /** Premises of the rules of one name, of which all others are alike. */
    private static final int NAMED = 20;

    /** A node for each rule: what several matches of it have in common is said once. */
    List<Node> nodes(List<Reason> reasons) {
        Map<String, List<Reason>> rules =
                reasons.stream().collect(Collectors.groupingBy(Reason::rule, LinkedHashMap::new, Collectors.toList()));
        return rules.values().stream().map(this::node).toList();
    }

    private Node node(List<Reason> matches) {
        Reason first = matches.get(0);
        List<Premise> premises = matches.stream()
                .flatMap(reason -> reason.premises().stream())
                .distinct()
                .toList();
        List<Node> below = new ArrayList<>();
        premises.stream().limit(NAMED).map(this::premise).forEach(below::add);
        if (premises.size() > NAMED) {
            below.add(new Node(Line.text("and " + (premises.size() - NAMED) + " more")));
        }
        return new Node(
                Line.text("rule ").andCode(first.rule()).and(", ").andPlace(first.place(), Side.ELSEWHERE), below);
    }

    private Node premise(Premise premise) {
        if (premise instanceof Premise.OfFinding of) {
            return new Node(finding(of.finding()));
        } else if (premise instanceof Premise.OfGap of) {
            return new Node(Line.text("missing evidence: ").and(Words.gap(of.gap(), view)));
        } else if (premise instanceof Premise.OfThresholds of) {
            return new Node(thresholds(of.thresholds()));
        } else if (premise instanceof Premise.OfInspection of) {
            return new Node(Line.code(of.inspection().rule())
                    .and(" looked at " + of.inspection().inspected()));
        } else if (premise instanceof Premise.OfEmptyRange of) {
            return new Node(
                    Line.text("the range ").andCode(of.range().range().name()).and(" is empty"));
        } else if (premise instanceof Premise.OfConclusion of) {
            return gate(of);
        } else if (premise instanceof Premise.OfVerdict of) {
            return new Node(Line.text("verdict: ")
                    .and(Line.text(of.verdict().toString()).strong()));
        } else if (premise instanceof Premise.OfSum of) {
            return sum(of.sum());
        }
        return new Node(Line.text("gate " + ((Premise.OfGate) premise).gate()));
    }

    /** A gate says why itself. */
    private Node gate(Premise.OfConclusion of) {
        List<Node> below = view.audit().gates().stream()
                .filter(gate -> gate.gate() == of.conclusion().gate())
                .map(GateResult::derivation)
                .flatMap(reasons -> nodes(reasons).stream())
                .toList();
        return new Node(
                Line.text("gate ")
                        .andTo(
                                Anchors.of(of.conclusion().gate()),
                                Line.text(of.conclusion().gate().toString()))
                        .and(": ")
                        .and(Line.text(of.conclusion().status().toString()).strong()),
                below);
    }

    private Node sum(Sum sum) {
        if (sum instanceof Sum.Suppressed of) {
            return new Node(
                    Line.text(Count.of(of.size(), "finding") + " in the policy's scope "
                            + (of.size() == 1 ? "is" : "are") + " waived or in the baseline"),
                    findings(of.findings()));
        } else if (sum instanceof Sum.Remaining of) {
            return new Node(
                    Line.text(Count.of(of.size(), "existing finding") + (of.size() == 1 ? " remains" : " remain")),
                    findings(of.findings()));
        }
        return new Node(Line.text(Count.of(sum.size(), "guardrail") + " looked at something"));
    }

    private List<Node> findings(List<Finding> findings) {
        List<Node> nodes = new ArrayList<>();
        findings.stream().limit(NAMED).forEach(finding -> nodes.add(new Node(finding(finding))));
        if (findings.size() > NAMED) {
            nodes.add(new Node(Line.text("and " + (findings.size() - NAMED) + " more")));
        }
        return nodes;
    }

    private Line finding(Finding finding) {
        return Line.text("finding ")
                .and(Anchors.link(finding))
                .and(" (" + finding.severity() + "): ")
                .and(Line.prose(finding.message()));
    }

    private static Line thresholds(Thresholds thresholds) {
        return Line.text("policy: fails from severity " + thresholds.failAt().value() + " on, ")
                .andPlace(thresholds.failAt().place(), Side.ELSEWHERE)
                .and("; scope " + thresholds.scope().value() + ", ")
                .andPlace(thresholds.scope().place(), Side.ELSEWHERE);
    }
}
