package dev.guardrail.report.section;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Manifest;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Workflow;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.CheckSummary;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.CoverageSummary;
import dev.guardrail.report.figure.TestSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was looked at and is good, whatever it was before: facts with figures, each with where it can be seen. */
final class Held {

    private static final int PLACES = 3;

    private final View view;
    private final List<Line> held = new ArrayList<>();

    Held(View view) {
        this.view = view;
    }

    List<Line> list() {
        results();
        coverage();
        pinned();
        unchanged();
        new Surfaces(view).win().ifPresent(held::add);
        return held;
    }

    /** Results that are good without exception; others are findings, or not for us to call good. */
    private void results() {
        CheckSummary.of(view.shown())
                .filter(checks -> checks.succeeds() && !view.misses(Evidence.CI))
                .ifPresent(checks ->
                        held.add(Line.text(Count.of(checks.checks(), "check") + " of the head commit succeeded")
                                .strong()
                                .and(", none failed")));
        TestSummary.of(view.shown())
                .filter(tests -> tests.failed() == 0 && tests.passed() > 0 && !view.misses(Evidence.TESTS))
                .ifPresent(tests -> held.add(Line.text(Count.of(tests.passed(), "test") + " passed")
                        .strong()
                        .and(", none failed, in ")
                        .and(Words.names(tests.sources(), PLACES))));
    }

    private void coverage() {
        boolean found = view.audit().findings().stream()
                .anyMatch(finding -> finding.stands() && finding.rule().startsWith("coverage/"));
        CoverageSummary.of(view.shown())
                .filter(coverage -> !found)
                .ifPresent(coverage -> coverage.patch()
                        .ifPresent(patch -> held.add(Line.text("Tests run " + patch + " of the added lines with code")
                                .strong()
                                .and(", by ")
                                .and(Words.names(coverage.sources(), PLACES)))));
    }

    private void pinned() {
        Set<ReferenceKind> external = EnumSet.of(ReferenceKind.SHA, ReferenceKind.TAG_OR_BRANCH);
        List<ActionReference> references = view.shown().all(ActionReference.class).stream()
                .filter(reference -> external.contains(reference.kind()))
                .toList();
        boolean all = references.stream().allMatch(reference -> reference.kind() == ReferenceKind.SHA);
        if (!references.isEmpty() && all && !view.misses(Evidence.WORKFLOWS)) {
            int count = references.size();
            held.add(Line.text(count + " of " + count + " external action references are pinned to commits")
                    .strong()
                    .and(", in ")
                    .and(view.files(references.stream().map(ActionReference::path), PLACES)));
        }
    }

    /** Of what there is and was read. */
    private void unchanged() {
        List<String> unchanged = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        int manifests = view.shown().all(Manifest.class).size();
        if (manifests > 0 && !view.misses(Evidence.DEPENDENCIES) && dependenciesStay()) {
            unchanged.add("no dependency changed");
            looked.add(Count.of(manifests, "manifest"));
        }
        int workflows = view.shown().all(Workflow.class).size();
        if (workflows > 0 && !view.misses(Evidence.WORKFLOWS) && !changes(FileKind.WORKFLOW)) {
            unchanged.add("no workflow changed");
            looked.add(Count.of(workflows, "workflow"));
        }
        int thresholds = view.shown().all(CoverageGate.class).size();
        if (thresholds > 0 && view.shown().all(CoverageGateChange.class).isEmpty()) {
            unchanged.add("no coverage threshold was lowered");
            looked.add(Count.of(thresholds, "threshold"));
        }
        if (!unchanged.isEmpty()) {
            String what = Words.list(unchanged);
            held.add(Line.text(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1))
                    .strong()
                    .and(" (" + Words.list(looked) + " read)"));
        }
    }

    private boolean dependenciesStay() {
        return view.shown().all(DependencyChange.class).isEmpty()
                && !changes(FileKind.MANIFEST)
                && !changes(FileKind.LOCKFILE);
    }

    private boolean changes(FileKind kind) {
        return view.audit().files().stream().anyMatch(file -> file.kind() == kind);
    }
}
