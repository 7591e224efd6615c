package dev.guardrail.collect.coverage;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.ComparedCoverage;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileCoverage;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the coverage facts of one side of a range. */
public final class CoverageCollector {

    private final List<Path> classFolders;
    private final List<ChangedFile> changed;
    private final Map<String, List<AddedLine>> added;
    private final List<RemovedLine> removed;

    /**
     * For a range.
     *
     * @param range the facts of the range itself: its changed files, added and removed lines
     * @param classFolders where class files are that JaCoCo's execution data may be about
     */
    public CoverageCollector(Collection<Fact> range, List<Path> classFolders) {
        this.classFolders = List.copyOf(classFolders);
        this.changed = only(ChangedFile.class, range);
        this.added = only(AddedLine.class, range).stream()
                .collect(Collectors.groupingBy(AddedLine::path, TreeMap::new, Collectors.toList()));
        this.removed = only(RemovedLine.class, range);
    }

    /** The facts of the side before: reports, totals and files. */
    public List<Fact> atBase(List<GivenFile> reports, Snapshot base) {
        Set<String> touched = changed.stream()
                .filter(file -> file.status() != FileStatus.ADDED)
                .map(ChangedFile::oldPath)
                .collect(Collectors.toSet());
        return new SideCoverage(reports, classFolders, base, touched).facts();
    }

    /** The facts of the side after: also what tests run of the change. */
    public List<Fact> atHead(List<GivenFile> reports, Snapshot head) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Set<String> touched = changed.stream()
                .filter(file -> file.status() != FileStatus.DELETED)
                .map(ChangedFile::path)
                .collect(Collectors.toSet());
        SideCoverage coverage = new SideCoverage(reports, classFolders, head, touched);
        List<Fact> facts = new ArrayList<>(coverage.facts());
        List<AddedLine> inOrder = added.values().stream().flatMap(List::stream).toList();
        Set<Place> moved = MovedLines.of(inOrder, removed);
        Set<String> generated = changed.stream()
                .filter(file -> file.kind() == FileKind.GENERATED)
                .map(ChangedFile::path)
                .collect(Collectors.toSet());
        added.forEach((path, lines) -> coverage.file(path)
                .filter(file -> !generated.contains(path))
                .ifPresent(file -> facts.addAll(new Patch(path, file, lines, moved).facts())));
        facts.addAll(new Unreported(coverage).gaps(changed, added));
        return facts;
    }

    /** The files that the range touched and that both sides measure by the same counter, in the order of the head. */
    public List<Fact> compared(Collection<Fact> base, Collection<Fact> head) {
        Set<List<?>> before = new HashSet<>();
        only(FileCoverage.class, base).forEach(file -> before.add(List.of(file.path(), file.counter())));
        Map<String, String> oldPaths = new HashMap<>();
        changed.forEach(file -> oldPaths.put(file.path(), file.oldPath()));
        return only(FileCoverage.class, head).stream()
                .filter(FileCoverage::touched)
                .filter(file -> before.contains(List.of(oldPaths.getOrDefault(file.path(), ""), file.counter())))
                .<Fact>map(file -> new ComparedCoverage(file.place()))
                .distinct()
                .toList();
    }

    private static <T> List<T> only(Class<T> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
