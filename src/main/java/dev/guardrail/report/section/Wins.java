package dev.guardrail.report.section;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Manifest;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.fact.TestChange;
import dev.guardrail.fact.TestChangeKind;
import dev.guardrail.fact.Workflow;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.CheckSummary;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.CoverageSummary;
import dev.guardrail.report.figure.Gains;
import dev.guardrail.report.figure.TestSummary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What got better, or was looked at and stayed as it was: facts with figures, each with where it can be seen. */
final class Wins {

    private static final int PLACES = 3;

    private static final int STRONGER = 10;

    private final View view;
    private final List<Line> wins = new ArrayList<>();

    Wins(View view) {
        this.view = view;
    }

    List<Line> list() {
        resolved();
        stronger();
        tests(TestChangeKind.ADDED, "added");
        tests(TestChangeKind.REVIVED, "re-enabled");
        results();
        coverage();
        pinned();
        unchanged();
        new Surfaces(view).win().ifPresent(wins::add);
        return wins;
    }

    private void resolved() {
        for (Group group : Group.of(view.audit().findings(Origin.RESOLVED).toList())) {
            String better = group.guardrail().resolved().of(group.size());
            wins.add(Line.prose(better).strong().and(": ").and(group.places(view, PLACES)));
        }
    }

    private void stronger() {
        List<Strengthening> gains = Gains.of(view.audit());
        gains.stream()
                .limit(STRONGER)
                .forEach(gain ->
                        wins.add(Line.prose(gain.sentence()).strong().and(": ").and(view.place(gain))));
        if (gains.size() > STRONGER) {
            wins.add(Line.text("And " + Count.of(gains.size() - STRONGER, "more strengthening")));
        }
    }

    private void tests(TestChangeKind kind, String verb) {
        List<TestChange> tests = view.shown().all(TestChange.class).stream()
                .filter(change -> change.change() == kind)
                .toList();
        List<String> files = tests.stream().map(TestChange::path).distinct().toList();
        if (!tests.isEmpty()) {
            wins.add(Line.text(Count.of(tests.size(), "test") + " " + verb)
                    .strong()
                    .and(" in " + Count.of(files.size(), "file") + ": ")
                    .and(files(files.stream())));
        }
    }

    private Line files(Stream<String> paths) {
        return Words.list(
                paths.distinct().map(path -> view.place(Place.file(path))).toList(), PLACES);
    }

    /** Results that are good without exception; others are findings, or not for us to call good. */
    private void results() {
        CheckSummary.of(view.shown())
                .filter(checks -> checks.succeeds() && !view.misses(Evidence.CI))
                .ifPresent(checks ->
                        wins.add(Line.text(Count.of(checks.checks(), "check") + " of the head commit succeeded")
                                .strong()
                                .and(", none failed")));
        TestSummary.of(view.shown())
                .filter(tests -> tests.failed() == 0 && tests.passed() > 0 && !view.misses(Evidence.TESTS))
                .ifPresent(tests -> wins.add(Line.text(Count.of(tests.passed(), "test") + " passed")
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
                        .ifPresent(patch -> wins.add(Line.text("Tests run " + patch + " of the added lines with code")
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
            wins.add(Line.text(count + " of " + count + " external action references are pinned to commits")
                    .strong()
                    .and(", in ")
                    .and(files(references.stream().map(ActionReference::path))));
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
            wins.add(Line.text(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1))
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
