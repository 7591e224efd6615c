package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The audit document: the sections that hand-written audits have, in their order. What no evidence speaks to, the
 * document says so of.
 */
final class MarkdownReport {

    private static final int TOP = IssueSections.TOP;

    private final Audit audit;
    private final Markdown out = new Markdown();
    private final List<Finding> open;
    private final EvidenceSections evidence;
    private final TestSections tests;
    private final DependencySection dependencies;

    MarkdownReport(Audit audit) {
        this.audit = audit;
        this.evidence = new EvidenceSections(audit, out);
        this.tests = new TestSections(audit, out);
        this.dependencies = new DependencySection(audit, out);
        this.open = audit.counted().stream().filter(Finding::isOpen).toList();
    }

    String render() {
        out.heading(1, "Audit of " + code(audit.range().name()));
        header();
        executiveSummary();
        deltaMap();
        out.heading(2, "4. Architecture & Modularity");
        new ArchitectureSection(audit, out).write();
        out.heading(3, "Guardrails of This Section");
        findingsByGuardrail(guardrail -> guardrail.id().startsWith("imports/"));
        out.heading(2, "5. CI/CD & Workflow Integrity");
        evidence.checks();
        out.heading(3, "Guardrails of This Section");
        guardrails(List.of(Gate.CI, Gate.WORKFLOWS));
        gaps();
        out.heading(2, "6. Tests & Coverage");
        tests.write();
        evidence.coverage();
        out.heading(3, "Guardrails of This Section");
        guardrails(List.of(Gate.TESTS, Gate.COVERAGE));
        securityAndSupplyChain();
        compliance();
        new IssueSections(audit, open, out).write();
        out.heading(2, "13. Flake & Regression Log");
        tests.flakes();
        appendix();
        return out.text();
    }

    private void header() {
        out.heading(2, "1. Header");
        out.table("Field", "Value")
                .row("Milestone", EvidenceSections.milestone(audit))
                .row("Mode", mode())
                .row("Range", code(audit.range().name()) + " (" + Phrases.change(audit) + ")")
                .row("Base", code(Phrases.sha(audit.range().base())))
                .row("Head", code(Phrases.head(audit.range())))
                .row("CI Status", EvidenceSections.ciStatus(audit))
                .row("Refactor Posture", EvidenceSections.posture(audit))
                .row("Policy", policy())
                .row("Audit Verdict", verdict())
                .end("");
    }

    private String mode() {
        return switch (audit.range().kind()) {
            case WORKTREE -> "WORK TREE AUDIT";
            case STAGED -> "STAGED AUDIT";
            case NAMED, BRANCH, LAST_COMMIT -> "DELTA AUDIT";
        };
    }

    private String policy() {
        return code(audit.policy().source()) + ", fails at "
                + audit.policy().failAt().value() + ", scope "
                + audit.policy().scope().value() + ", "
                + Phrases.count(audit.policy().selected().size(), "guardrail");
    }

    private String verdict() {
        String sign = switch (audit.verdict()) {
            case GREEN -> "🟢";
            case YELLOW -> "🟡";
            case RED -> "🔴";
            case PENDING -> "⏳";
        };
        return sign + " **" + audit.verdict().name() + "**: " + escape(audit.rationale());
    }

    private void executiveSummary() {
        out.heading(2, "2. Executive Summary");
        out.heading(3, "Wins");
        out.numbered(audit.findings(Origin.RESOLVED).map(this::headline).toList(), "The range resolved no finding.");
        out.heading(3, "Risks");
        out.numbered(open.stream().limit(TOP).map(this::headline).toList(), "No finding that counts is open.");
        if (open.size() > TOP) {
            out.paragraph("And " + (open.size() - TOP) + " more; the JSON report has them all.");
        }
        out.heading(3, "Most Important Next Action");
        out.paragraph(open.stream()
                .findFirst()
                .map(finding -> "**" + finding.id() + "**, " + code(place(finding)) + ": " + remedy(finding))
                .or(() ->
                        audit.gaps().stream().findFirst().map(gap -> "Provide what could not be had: " + evidence(gap)))
                .orElse("None: nothing that counts is open."));
    }

    private String headline(Finding finding) {
        return "**" + escape(finding.message()) + "**, " + code(place(finding)) + " (" + finding.severity() + ", "
                + finding.rule() + ")";
    }

    private void deltaMap() {
        out.heading(2, "3. Delta Map & Blast Radius");
        out.heading(3, "What Changed");
        Markdown.Table components = out.table("Component", "Files", "Lines", "Change");
        for (DeltaMap component : DeltaMap.of(audit.files())) {
            components.row(
                    code(component.component()),
                    Integer.toString(component.files()),
                    "+" + component.added() + " -" + component.deleted(),
                    component.statuses());
        }
        components.row("**Total**", "" + audit.files().size(), "+" + audit.added() + " -" + audit.deleted(), "");
        components.end("");
        out.heading(3, "Zones Touched");
        Markdown.Table zones = out.table("Zone", "Files");
        Map<FileKind, List<ChangedFile>> kinds = audit.files().stream()
                .collect(Collectors.groupingBy(ChangedFile::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, files) -> zones.row(kind.toString(), some(files)));
        zones.end("No file changed.");
        out.heading(3, "Dependency Delta");
        dependencies.delta();
    }

    private String some(List<ChangedFile> files) {
        String named = files.stream().limit(TOP).map(file -> code(file.path())).collect(Collectors.joining(", "));
        return files.size() > TOP ? named + " and " + (files.size() - TOP) + " more" : named;
    }

    private void guardrails(List<Gate> gates) {
        findingsByGuardrail(guardrail -> gates.contains(guardrail.gate()));
        for (GateResult gate : audit.gates()) {
            if (gates.contains(gate.gate())) {
                out.paragraph("Gate **" + gate.gate() + "**: " + Phrases.gate(gate) + ".");
            }
        }
    }

    private void findingsByGuardrail(Predicate<Guardrail> wanted) {
        Markdown.Table table = out.table("Guardrail", "Introduced", "Pre-existing", "Resolved");
        for (Guardrail guardrail : audit.guardrails()) {
            if (wanted.test(guardrail)) {
                table.row(
                        guardrail.id() + ": " + escape(guardrail.summary()),
                        count(guardrail, Origin.INTRODUCED),
                        count(guardrail, Origin.PREEXISTING),
                        count(guardrail, Origin.RESOLVED));
            }
        }
        table.end("The policy selects no guardrail about this.");
    }

    private String count(Guardrail guardrail, Origin origin) {
        return Long.toString(audit.findings(origin)
                .filter(finding -> finding.rule().equals(guardrail.id()))
                .count());
    }

    private void gaps() {
        if (!audit.gaps().isEmpty()) {
            out.heading(3, EvidenceSections.GAPS);
            out.numbered(audit.gaps().stream().map(MarkdownReport::evidence).toList(), "");
        }
    }

    private static String evidence(Gap gap) {
        String subject = Phrases.subject(gap);
        return (gap.path().isEmpty() ? subject : code(subject)) + ": " + escape(gap.reason());
    }

    private void securityAndSupplyChain() {
        out.heading(2, "7. Security & Supply Chain");
        guardrails(List.of(Gate.SECURITY));
        out.paragraph("Dependencies: " + dependencies.summary());
        Phrases.unsearched(audit)
                .ifPresent(files -> out.paragraph(
                        escape(files.substring(0, 1).toUpperCase(Locale.ROOT) + files.substring(1)) + "."));
    }

    private void compliance() {
        out.heading(2, "8. Guardrail Compliance");
        evidence.compliance();
        out.heading(3, "Gates");
        Markdown.Table table = out.table("Gate", "Status", "Inspected", "Open findings that count");
        for (GateResult gate : audit.gates()) {
            long counted = open.stream()
                    .filter(finding -> finding.gate() == gate.gate())
                    .count();
            String inspected = Phrases.inspected(gate);
            table.row(
                    gate.gate().toString(),
                    gate.status().toString(),
                    inspected.isEmpty() ? "nothing" : inspected,
                    Long.toString(counted));
        }
        table.end("");
        evidence.plan();
        out.heading(3, "Guardrails of This Section");
        Set<Gate> gates = EnumSet.of(Gate.INVARIANTS, Gate.COMPATIBILITY, Gate.DETERMINISM, Gate.DOCS, Gate.GUARDRAILS);
        findingsByGuardrail(guardrail -> gates.contains(guardrail.gate()));
    }

    private void appendix() {
        out.heading(2, "Machine-Readable Appendix (JSON)");
        ObjectNode node = JsonReport.summary(audit);
        ArrayNode issues = node.putArray("issues");
        for (Finding finding : open) {
            ObjectNode issue = issues.addObject();
            issue.put("id", finding.id());
            issue.put("category", finding.gate().toString());
            issue.put("severity", finding.severity().toString());
            issue.put("evidence", place(finding));
            issue.put("summary", finding.message());
            issue.put("fix_hint", remedy(finding));
            issue.put("deferred", false);
        }
        out.codeBlock("json", Json.pretty(node));
    }

    static String place(Finding finding) {
        return finding.location().place().toString();
    }

    static String remedy(Finding finding) {
        return Phrases.alone(finding.guardrail().documentation().remediation());
    }
}
