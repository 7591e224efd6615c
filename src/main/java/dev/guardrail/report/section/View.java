package dev.guardrail.report.section;

import dev.guardrail.explain.Quote;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.TestReport;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Location;
import dev.guardrail.report.Invoked;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Span.Side;
import dev.guardrail.report.figure.Decision;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.ShownFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An audit as the sections look at it, and the commands about it. */
record View(Audit audit, NextCommand next, Set<String> changed, Set<String> elsewhere) {

    View(Audit audit, Invoked invoked) {
        this(
                audit,
                new NextCommand(audit, invoked),
                audit.files().stream().map(ChangedFile::path).collect(Collectors.toUnmodifiableSet()),
                elsewhere(audit));
    }

    /** What was given besides the repository, and the policy, which may come with Guardrail. */
    private static Set<String> elsewhere(Audit audit) {
        ShownFacts shown = audit.shown();
        Set<String> paths = new HashSet<>(Set.of(audit.policy().source()));
        paths.addAll(audit.policy().extended());
        Stream.of(
                        shown.all(CheckRun.class),
                        shown.all(CoverageReport.class),
                        shown.all(TestReport.class),
                        shown.all(Plan.class))
                .flatMap(List::stream)
                .forEach(fact -> paths.add(fact.path()));
        return paths;
    }

    /** The milestone that is audited, or else the start of the id of the head. */
    String milestone() {
        String head = audit.range().head();
        return shown().first(Plan.class)
                .map(Plan::milestone)
                .filter(id -> !id.isEmpty())
                .orElse(head.isEmpty() ? "uncommitted changes" : head.substring(0, Math.min(10, head.length())));
    }

    ShownFacts shown() {
        return audit.shown();
    }

    /** The open findings that the verdict is about, the heaviest first. */
    List<Finding> open() {
        return audit.open();
    }

    /** Those that decide the verdict: what fails, or else what is open, or waived although it would fail. */
    List<Finding> deciding() {
        return switch (audit.verdict()) {
            case RED, YELLOW -> Decision.of(audit).deciding();
            case PENDING, GREEN -> List.of();
        };
    }

    /** The missing evidence that decides the verdict. */
    List<Gap> decidingGaps() {
        return switch (audit.verdict()) {
            case PENDING -> audit.gaps().stream().filter(audit::isRequired).toList();
            case RED, YELLOW, GREEN -> List.of();
        };
    }

    /** Whether a gap tells that evidence of that kind is missing, or some of it. */
    boolean misses(Evidence evidence) {
        return audit.gaps().stream().anyMatch(gap -> gap.evidence() == evidence);
    }

    /** Where a finding is: at the head or at the base. */
    Line place(Finding finding) {
        return place(finding.location());
    }

    Line place(Location location) {
        return at(location.place(), location.ofBase());
    }

    /** Where a fact about the range is: at the base if the range removed it. */
    Line place(Located fact) {
        return at(fact.place(), fact.isOfBase());
    }

    private Line at(Place place, boolean ofBase) {
        return Line.EMPTY
                .andPlace(place, side(place, ofBase ? Side.BASE : Side.HEAD))
                .and(ofBase ? " at the base" : "");
    }

    /** The line alone of a finding, where its file is named before it. */
    Line line(Finding finding) {
        Place place = finding.location().place();
        return place.isFile() || finding.location().ofBase()
                ? place(finding)
                : Line.EMPTY.andPlace(place, side(place, Side.HEAD), ":" + place.line());
    }

    /** A place at the head. */
    Line place(Place place) {
        return Line.EMPTY.andPlace(place, side(place, Side.HEAD));
    }

    /** Files of the head, each once, of which some may only be counted. */
    Line files(Stream<String> paths, int limit) {
        return Words.list(paths.distinct().map(path -> place(Place.file(path))).toList(), limit);
    }

    /** A line of a file of the range, or of what judged it. */
    Line place(Quote quote) {
        return switch (quote.source()) {
            case BASE -> at(quote.place(), true);
            case HEAD -> at(quote.place(), false);
            case POLICY, RULE -> Line.EMPTY.andPlace(quote.place(), Side.ELSEWHERE);
        };
    }

    private Side side(Place place, Side side) {
        boolean outside = elsewhere.contains(place.path()) && !changed.contains(place.path());
        return outside ? Side.ELSEWHERE : side;
    }
}
