package dev.guardrail.report;

import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Plan;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for a person at a terminal: the verdict first, then what it is about, then counts that add up. */
final class TextReport {

    private static final int GATE_WIDTH = 14;

    private final Audit audit;
    private final Detail detail;
    private final Style style;
    private final Set<String> helped = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    TextReport(Audit audit, Detail detail, Style style) {
        this.audit = audit;
        this.detail = detail;
        this.style = style;
    }

    String render() {
        line(style.verdict(audit.verdict(), audit.verdict().toString()) + ": " + Phrases.printable(audit.rationale()));
        if (detail == Detail.QUIET) {
            return out.toString();
        }
        line(style.faint(Phrases.printable(audit.range().name()) + ": " + Phrases.change(audit) + "; policy "
                + Phrases.printable(audit.policy().source())));
        evidence();
        findings();
        gaps();
        resolved();
        gates();
        derivation();
        counts();
        return out.toString();
    }

    private void evidence() {
        audit.exhibits()
                .first(Plan.class)
                .ifPresent(plan -> line(style.faint(Phrases.printable("plan " + plan.path() + ": "
                        + Phrases.milestone(plan) + (plan.posture().isEmpty() ? "" : "; " + plan.posture())))));
        if (!audit.exhibits().all(CheckRun.class).isEmpty()) {
            line(style.faint("checks: " + EvidenceSections.ciStatus(audit)));
        }
        CoverageSummary.of(audit.exhibits())
                .ifPresent(coverage -> line(style.faint(Phrases.printable("coverage "
                        + String.join(", ", coverage.sources()) + " (" + coverage.format() + "): "
                        + coverage.figures()))));
        TestSummary.of(audit.exhibits()).ifPresent(tests -> line(style.faint("tests: " + tests.figures())));
        Phrases.unsearched(audit).ifPresent(files -> line(style.faint(Phrases.printable(files))));
    }

    private void findings() {
        List<Finding> shown = detail == Detail.VERBOSE
                ? audit.findings().stream().filter(Finding::stands).toList()
                : audit.counted();
        for (GateResult gate : audit.gates()) {
            List<Finding> ofGate =
                    shown.stream().filter(f -> f.gate() == gate.gate()).toList();
            if (!ofGate.isEmpty()) {
                line("");
                line(style.bold(gate.gate() + ": ")
                        + style.gate(gate.status(), gate.status().toString())
                        + style.faint(lighter(gate)));
                ofGate.forEach(this::finding);
            }
        }
    }

    private void finding(Finding finding) {
        line("");
        line(style.severity(finding.severity(), finding.severity().toString()) + ": "
                + style.bold(Phrases.printable(finding.message())) + style.faint(" [" + finding.rule() + "]"));
        new Snippet(finding, style).lines().forEach(this::line);
        if (finding.isOpen()) {
            help(finding);
        } else {
            note("note", Phrases.disposition(finding));
        }
        if (finding.origin() == Origin.PREEXISTING) {
            note("note", "it stood before the range");
        }
        note("id", finding.id());
    }

    /** A gate passes with what is lighter than what fails it: how much that is. */
    private String lighter(GateResult gate) {
        long open = audit.counted().stream()
                .filter(finding -> finding.gate() == gate.gate() && finding.isOpen())
                .count();
        String failAt = audit.policy().failAt().value().toString();
        return gate.status() == GateStatus.PASS && open > 0 ? ", with " + open + " open below " + failAt : "";
    }

    /** Once for each rule: a hundred findings of one rule do not need a hundred times the same advice. */
    private void help(Finding finding) {
        if (helped.add(finding.rule())) {
            String remediation = finding.guardrail().documentation().remediation();
            note("help", Phrases.firstParagraph(remediation));
            Phrases.example(remediation).forEach(example -> line("     " + style.faint(example)));
        }
    }

    private void note(String label, String text) {
        line("   " + style.ruler("=") + " " + style.bold(label + ":") + " " + Phrases.printable(text));
    }

    private void gaps() {
        if (!audit.gaps().isEmpty()) {
            line("");
            line(style.bold("evidence that could not be had"));
        }
        for (Gap gap : audit.gaps()) {
            line("  " + Phrases.printable(Phrases.subject(gap) + ": " + gap.reason()));
        }
    }

    private void resolved() {
        List<Finding> resolved = audit.findings(Origin.RESOLVED).toList();
        if (!resolved.isEmpty()) {
            line("");
            line(style.bold("resolved by the range"));
        }
        for (Finding finding : resolved) {
            line("  " + Phrases.printable(finding.location().place() + ": " + finding.message())
                    + style.faint(" [" + finding.rule() + "]"));
        }
    }

    private void gates() {
        line("");
        line(style.bold("gates"));
        for (GateResult gate : audit.gates()) {
            if (gate.status() != GateStatus.NOT_APPLICABLE) {
                String name = String.format(Locale.ROOT, "  %-" + GATE_WIDTH + "s", gate.gate());
                String status = String.format(Locale.ROOT, "%-9s", gate.status());
                line(name + style.gate(gate.status(), status) + style.faint(inspected(gate)));
            }
        }
        notApplicable();
    }

    private static String inspected(GateResult gate) {
        String inspected = Phrases.inspected(gate);
        if (gate.status() != GateStatus.PENDING) {
            return inspected;
        }
        return (inspected.isEmpty() ? "" : inspected + "; ") + "evidence is missing, see above";
    }

    private void notApplicable() {
        String none = audit.gates().stream()
                .filter(gate -> gate.status() == GateStatus.NOT_APPLICABLE)
                .map(gate -> gate.gate().toString())
                .collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            line(style.faint(String.format(Locale.ROOT, "  %-" + GATE_WIDTH + "s%s", "n/a", none)));
        }
    }

    private void derivation() {
        if (detail != Detail.VERBOSE) {
            return;
        }
        line("");
        line(style.bold("because"));
        audit.derivation().forEach(this::reason);
        audit.gates().stream()
                .filter(gate -> gate.status() != GateStatus.NOT_APPLICABLE)
                .flatMap(gate -> gate.derivation().stream())
                .forEach(this::reason);
    }

    private void reason(Reason reason) {
        line("  " + reason.rule() + style.faint(" (" + reason.place() + ")"));
        reason.premises().forEach(premise -> line("    " + Phrases.printable(premise)));
    }

    private void counts() {
        line("");
        SortedMap<String, Integer> debt = new TreeMap<>();
        if (detail != Detail.VERBOSE) {
            Set<Finding> counted = new HashSet<>(audit.counted());
            audit.findings(Origin.PREEXISTING)
                    .filter(finding -> !counted.contains(finding))
                    .forEach(finding -> debt.merge(finding.rule(), 1, Integer::sum));
        }
        if (!debt.isEmpty()) {
            line("debt: "
                    + debt.entrySet().stream()
                            .map(rule -> rule.getValue() + " " + rule.getKey())
                            .collect(Collectors.joining(", "))
                    + style.faint(" (-v shows them)"));
        }
        line(Phrases.counts(audit.counts()));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
