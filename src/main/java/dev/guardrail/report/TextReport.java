package dev.guardrail.report;

import dev.guardrail.fact.Plan;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.Page.Start;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.figure.CheckSummary;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.CoverageSummary;
import dev.guardrail.report.figure.Decision;
import dev.guardrail.report.figure.FindingGroup;
import dev.guardrail.report.figure.Gains;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.report.figure.TestSummary;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for a person at a terminal: the verdict, what decides it, what is missing, then the rest as counts. */
final class TextReport {

    private static final int GATE_WIDTH = 17;
    private static final int STATUS_WIDTH = GATE_WIDTH + 9;
    private static final int LABEL_WIDTH = 12;

    /** So many strengthenings are shown without all details. */
    private static final int STRONGER = 10;

    /** What fails comes first, and what passes last. */
    private static final List<GateStatus> STATUSES = List.of(GateStatus.FAIL, GateStatus.PENDING, GateStatus.PASS);

    private final Audit audit;
    private final Detail detail;
    private final Style style;
    private final Invoked invoked;
    private final Decision decision;
    private final Page page = new Page();

    TextReport(Audit audit, ReportOptions options) {
        this.audit = audit;
        this.detail = options.detail();
        this.style = options.color() ? Style.ANSI : Style.PLAIN;
        this.invoked = options.invoked();
        this.decision = Decision.of(audit);
    }

    String render() {
        String verdict = audit.verdict().toString();
        Start start = new Start(style.verdict(audit.verdict(), verdict) + ": ", verdict.length() + 2);
        String rationale = Phrases.printable(audit.rationale());
        if (detail == Detail.QUIET) {
            return page.line(start.text() + rationale).toString();
        }
        page.prose(start, rationale, start.columns());
        evidence();
        new TextFindings(audit, decision, style, page).write(detail);
        resolved();
        stronger();
        others();
        gates();
        derivation();
        closing();
        return page.toString();
    }

    private void evidence() {
        remark(Phrases.audited(audit));
        audit.shown()
                .first(Plan.class)
                .ifPresent(plan -> remark("plan " + plan.path() + ": " + Phrases.milestone(plan)
                        + (plan.posture().isEmpty() ? "" : "; " + plan.posture())));
        CheckSummary.of(audit.shown()).ifPresent(checks -> remark("checks: " + checks.figures()));
        CoverageSummary.of(audit.shown())
                .ifPresent(coverage -> remark("coverage " + String.join(", ", coverage.sources()) + " ("
                        + coverage.format() + "): " + coverage.figures()));
        TestSummary.of(audit.shown()).ifPresent(tests -> remark("tests: " + tests.figures()));
        Phrases.unsearched(audit).ifPresent(this::remark);
        Phrases.unread(audit).ifPresent(this::remark);
    }

    private void remark(String text) {
        page.prose(Start.of(""), Phrases.printable(text), 2, style::faint);
    }

    private void heading(String text) {
        page.line("").line(style.bold(text));
    }

    private void resolved() {
        List<FindingGroup> groups =
                FindingGroup.of(audit.findings(Origin.RESOLVED).toList());
        if (groups.isEmpty()) {
            return;
        }
        heading("resolved");
        for (FindingGroup group : groups) {
            page.prose(Start.of("  "), group.guardrail().resolved().of(group.size()), 4);
            if (detail == Detail.VERBOSE) {
                group.findings()
                        .forEach(finding -> page.line(style.faint(
                                "    " + finding.location().place() + ": " + Phrases.printable(finding.message()))));
            }
        }
    }

    private void stronger() {
        List<Strengthening> gains = Gains.of(audit);
        if (gains.isEmpty()) {
            return;
        }
        heading("stronger");
        long shown = detail == Detail.VERBOSE ? gains.size() : STRONGER;
        gains.stream().limit(shown).forEach(gain -> page.prose(Start.of("  "), Phrases.printable(gain.sentence()), 4));
        if (gains.size() > shown) {
            page.line("  and " + (gains.size() - shown) + " more");
        }
    }

    /** What the verdict does not rest on, counted by rule; with all details, it was listed already. */
    private void others() {
        if (detail == Detail.VERBOSE || decision.others().isEmpty()) {
            return;
        }
        heading("other findings");
        other("new", decision.fresh());
        other("existing", decision.existing());
        other("waived", decision.waived());
        other("in baseline", decision.baselined());
    }

    private void other(String label, List<Finding> findings) {
        if (!findings.isEmpty()) {
            String rules = Wrap.list(FindingGroup.of(findings).stream()
                    .map(group -> group.size() + " " + group.rule())
                    .toList());
            page.prose(Start.of(column("  " + label, 2 + LABEL_WIDTH)), rules, 2 + LABEL_WIDTH);
        }
    }

    private void gates() {
        heading("gates");
        List<GateResult> judged = new ArrayList<>(audit.gates().stream()
                .filter(gate -> gate.status() != GateStatus.NOT_APPLICABLE)
                .toList());
        judged.sort(Comparator.comparing(gate -> STATUSES.indexOf(gate.status())));
        for (GateResult gate : judged) {
            String name = column("  " + gate.gate(), GATE_WIDTH);
            String status = column(gate.status().toString(), STATUS_WIDTH - GATE_WIDTH);
            page.prose(
                    new Start(name + style.gate(gate.status(), status), STATUS_WIDTH),
                    inspected(gate),
                    STATUS_WIDTH,
                    style::faint);
        }
        String none = audit.gates().stream()
                .filter(gate -> gate.status() == GateStatus.NOT_APPLICABLE)
                .map(gate -> gate.gate().toString())
                .collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            page.prose(Start.of(column("  not judged", GATE_WIDTH)), none, GATE_WIDTH, style::faint);
        }
        List<String> notGiven = NotGiven.of(audit).stream().map(NotGiven::noun).toList();
        if (!notGiven.isEmpty()) {
            page.prose(
                    Start.of(column("  not given", GATE_WIDTH)), String.join(", ", notGiven), GATE_WIDTH, style::faint);
        }
    }

    private static String column(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    private String inspected(GateResult gate) {
        String inspected = lighter(gate) + Wrap.list(Phrases.subjects(gate.inspected()));
        if (gate.status() != GateStatus.PENDING) {
            return inspected;
        }
        return (inspected.isEmpty() ? "" : inspected + "; ") + "evidence is missing";
    }

    /** A gate passes with findings below the policy's limit: how many that are. */
    private String lighter(GateResult gate) {
        long open = audit.counted().stream()
                .filter(finding -> finding.gate() == gate.gate() && finding.isOpen())
                .count();
        return gate.status() == GateStatus.FAIL || open == 0
                ? ""
                : Count.of(open, "finding") + " below "
                        + audit.policy().failAt().value() + "; ";
    }

    private void derivation() {
        if (detail != Detail.VERBOSE) {
            return;
        }
        heading("because");
        audit.derivation().forEach(this::reason);
        audit.gates().stream()
                .filter(gate -> gate.status() != GateStatus.NOT_APPLICABLE)
                .flatMap(gate -> gate.derivation().stream())
                .forEach(this::reason);
    }

    private void reason(Reason reason) {
        page.line("  " + reason.rule() + style.faint(" (" + reason.place() + ")"));
        reason.premises().forEach(premise -> page.line("    " + Phrases.printable(PremiseText.of(premise))));
    }

    private void closing() {
        page.line("").line(Phrases.counts(audit.counts()));
        NextStep.of(audit, decision, detail, invoked)
                .ifPresent(next -> page.prose(Start.of("next: "), Phrases.printable(next), 6));
    }
}
