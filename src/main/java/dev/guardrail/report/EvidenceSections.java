package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;

import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.ComparedSurface;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Deliverable;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Invariant;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Compliance;
import dev.guardrail.verdict.Exhibits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of an audit document that show what checks, coverage reports and the plan say. */
final class EvidenceSections {

    /** The heading of the section that lists them. */
    static final String GAPS = "Evidence That Could Not Be Had";

    private static final int PATCH_FILES = 20;

    private final Audit audit;
    private final Exhibits exhibits;
    private final Markdown out;

    EvidenceSections(Audit audit, Markdown out) {
        this.audit = audit;
        this.exhibits = audit.exhibits();
        this.out = out;
    }

    /** The milestone, its title and where its plan is. */
    static String milestone(Audit audit) {
        return audit.exhibits()
                .first(Plan.class)
                .map(plan -> escape(Phrases.milestone(plan)) + ", "
                        + code(plan.place().toString()))
                .orElseGet(() -> absent(audit, Evidence.PLAN, "not stated"));
    }

    static String posture(Audit audit) {
        return audit.exhibits()
                .first(Plan.class)
                .map(plan -> plan.posture().isEmpty() ? "not stated by the plan" : escape(plan.posture()))
                .orElseGet(() -> absent(audit, Evidence.PLAN, "not stated: no plan was given"));
    }

    static String ciStatus(Audit audit) {
        String status = Phrases.ciStatus(audit);
        return status.isEmpty() ? absent(audit, Evidence.CI, "no CI status was given") : status;
    }

    /** What is said of evidence of which there is none: whether it could not be had, or nobody gave it. */
    static String absent(Audit audit, Evidence evidence, String notGiven) {
        return audit.gaps().stream().anyMatch(gap -> gap.evidence() == evidence)
                ? "Not usable: see " + GAPS + "."
                : notGiven;
    }

    /** The checks of the head; nothing where none are known. */
    void checks() {
        List<CheckRun> checks = exhibits.all(CheckRun.class);
        if (!checks.isEmpty()) {
            out.heading(3, "Checks of the Head");
            Markdown.Table table = out.table("Workflow", "Check", "Outcome", "Evidence");
            checks.forEach(check -> table.row(
                    escape(check.workflow()),
                    escape(check.name()),
                    check.outcome().toString(),
                    code(check.place().toString())));
            table.end("");
        }
    }

    void coverage() {
        out.heading(3, "Coverage");
        CoverageSummary.of(exhibits)
                .ifPresentOrElse(
                        this::coverage,
                        () -> out.paragraph(absent(audit, Evidence.COVERAGE, "No coverage report was given.")));
        gates();
    }

    private void coverage(CoverageSummary summary) {
        out.paragraph("Read: " + summary.sources().stream().map(Markdown::code).collect(Collectors.joining(", ")) + " ("
                + summary.format() + "), " + Phrases.count(summary.files(), "file") + ", of which "
                + summary.unmatched() + " are not known in the repository.");
        Markdown.Table table = out.table("What", "Counter", "Covered");
        summary.total().forEach((counter, share) -> table.row("total", counter.toString(), share.toString()));
        table.row("patch", "line", summary.patch().map(Object::toString).orElse("n/a: no line with code was added"));
        table.end("");
        List<PatchCoverage> files = exhibits.all(PatchCoverage.class);
        if (!files.isEmpty()) {
            out.heading(3, "Patch Coverage by File");
            Markdown.Table patches = out.table("File", "Added lines that tests run");
            files.stream()
                    .limit(PATCH_FILES)
                    .forEach(file -> patches.row(code(file.path()), file.share().toString()));
            patches.end("");
        }
        if (files.size() > PATCH_FILES) {
            out.paragraph("And " + (files.size() - PATCH_FILES) + " more files.");
        }
    }

    private void gates() {
        List<CoverageGate> gates = exhibits.all(CoverageGate.class);
        if (!gates.isEmpty()) {
            out.heading(3, "Thresholds in the Configuration");
            Markdown.Table table = out.table("Tool", "Target", "Counter", "Minimum", "Set at");
            gates.forEach(gate -> table.row(
                    escape(gate.tool()),
                    escape(gate.target()),
                    escape(gate.counter()),
                    gate.minimum().toPlainString() + " %",
                    code(gate.place().toString())));
            table.end("");
        }
    }

    void compliance() {
        Markdown.Table table = out.table("Guardrail", "Status", "Evidence");
        for (Compliance compliance : audit.compliance()) {
            table.row(Phrases.title(compliance.principle()), compliance.status().toString(), evidence(compliance));
        }
        table.end("");
        out.paragraph("A line fails with any open finding that counts; a gate fails from the policy's severity on.");
    }

    private static String evidence(Compliance compliance) {
        if (compliance.guardrails().isEmpty()) {
            return "no guardrail of the policy upholds it";
        }
        String inspected = Phrases.inspected(compliance.inspected());
        String findings = compliance.findings().stream()
                .map(finding -> finding.id() + " (" + finding.rule() + ")")
                .collect(Collectors.joining(", "));
        return (findings.isEmpty() ? "" : "**" + findings + "**; ")
                + (inspected.isEmpty() ? "nothing to inspect" : inspected) + "; "
                + String.join(", ", compliance.guardrails());
    }

    void plan() {
        if (exhibits.first(Plan.class).isEmpty()) {
            out.paragraph(absent(
                    audit, Evidence.PLAN, "No plan was given, so nothing is said of invariants, scope or contracts."));
            return;
        }
        exhibits.first(Plan.class)
                .filter(plan -> !plan.objective().isEmpty())
                .ifPresent(plan -> out.heading(3, "Objective").paragraph(escape(plan.objective())));
        invariants();
        deliverables();
        scope();
        exitCriteria();
        surface();
    }

    private void invariants() {
        out.heading(3, "Invariants");
        Markdown.Table table = out.table("Invariant", "Declared at", "Verified by", "Not in the head");
        for (Invariant invariant : exhibits.all(Invariant.class)) {
            table.row(
                    escape(invariant.name()),
                    code(invariant.place().toString()),
                    codes(invariant.verifications(), "nothing that the plan names"),
                    codes(invariant.missing(), ""));
        }
        table.end("The plan declares none.");
    }

    private void deliverables() {
        out.heading(3, "Deliverables");
        Markdown.Table table = out.table("Deliverable", "Promised at", "Not in the head");
        for (Deliverable deliverable : exhibits.all(Deliverable.class)) {
            String missing = deliverable.paths().isEmpty() ? "it names no path" : codes(deliverable.missing(), "");
            table.row(escape(deliverable.text()), code(deliverable.place().toString()), missing);
        }
        table.end("The plan promises none.");
    }

    private void scope() {
        out.heading(3, "Scope");
        Markdown.Table table = out.table("Scope", "Item", "Paths", "Stated at");
        for (ScopeItem item : exhibits.all(ScopeItem.class)) {
            table.row(
                    item.kind().toString(),
                    escape(item.text()),
                    codes(item.paths(), "none, so no change is held against it"),
                    code(item.place().toString()));
        }
        table.end("The plan states none.");
    }

    private void exitCriteria() {
        out.heading(3, "Exit Criteria");
        Map<ExitCriterion.Tick, Long> ticks = exhibits.all(ExitCriterion.class).stream()
                .collect(Collectors.groupingBy(ExitCriterion::tick, TreeMap::new, Collectors.counting()));
        long ticked = ticks.getOrDefault(ExitCriterion.Tick.TICKED, 0L);
        long open = ticks.getOrDefault(ExitCriterion.Tick.OPEN, 0L);
        long prose = ticks.getOrDefault(ExitCriterion.Tick.NONE, 0L);
        out.paragraph(ticked + open + prose + " in the plan: " + ticked + " ticked, " + open + " open, " + prose
                + " without a box.");
    }

    private void surface() {
        if (exhibits.all(ComparedSurface.class).isEmpty()) {
            return;
        }
        out.heading(3, "Public Surface");
        Markdown.Table table = out.table("What", "Symbol", "Change", "Evidence");
        for (SurfaceChange change : exhibits.all(SurfaceChange.class)) {
            table.row(
                    change.kind().toString(),
                    code(change.symbol()),
                    change.change().toString(),
                    code(change.place().toString()));
        }
        table.end("The range changed nothing that others may rely on.");
    }

    private static String codes(List<String> texts, String otherwise) {
        return texts.isEmpty() ? otherwise : texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
