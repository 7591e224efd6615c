package dev.guardrail.collect.source;

import dev.guardrail.collect.Sides;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.LayerOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Collects what source files import and call: the files that the range touches, and those that boundaries and layers are
 * about. Other files are read where a new import leads to them, to see whether it closes a cycle.
 */
public final class SourceCollector {

    /** What is read of a file, for who reads ahead. */
    public static final Reading<?> READING = SourceUnits.READING;

    private final List<ChangedFile> changed;
    private final Fences fences;
    private final SourceUnits units;

    /**
     * For a range.
     *
     * @param changed the files that it touches
     * @param boundaries what the policy forbids parts of the repository
     * @param layers the policy's orders of layers
     * @param readings remembers what was read
     */
    public SourceCollector(
            Collection<ChangedFile> changed, List<Boundary> boundaries, List<LayerOrder> layers, Readings readings) {
        this.units = new SourceUnits(readings);
        this.changed = changed.stream()
                .filter(file -> file.kind() != FileKind.GENERATED)
                .filter(file -> Language.of(file.path()).isPresent()
                        || Language.of(file.oldPath()).isPresent())
                .toList();
        this.fences = new Fences(boundaries, layers);
    }

    /**
     * Collects the facts of both sides, in the order of their places, with the cycles that the range closed behind them.
     *
     * @throws dev.guardrail.UnusableInputException if a boundary or a layer matches no file of either side
     */
    public Sides collect(Snapshot base, Snapshot head) {
        if (changed.isEmpty() && fences.isEmpty()) {
            return Sides.NONE;
        }
        SideSources before = new SideSources(base, units);
        SideSources after = new SideSources(head, units);
        List<Fact> atHead = new ArrayList<>(
                fences.requireFiles(before.entries().keySet(), after.entries().keySet()));
        atHead.addAll(facts(after, touched(file -> file.status() != FileStatus.DELETED, ChangedFile::path)));
        atHead.addAll(ImportCycles.of(changed, before, after));
        return new Sides(
                facts(before, touched(file -> file.status() != FileStatus.ADDED, ChangedFile::oldPath)), atHead);
    }

    /** Who imports the files that the range touches, as {@link dev.guardrail.fact.Importer}; read now, and not before. */
    public List<Fact> importers(Snapshot head) {
        Set<String> touched = touched(file -> file.status() != FileStatus.DELETED, ChangedFile::path).stream()
                .filter(path -> Language.of(path).isPresent())
                .collect(Collectors.toSet());
        return touched.isEmpty() ? List.of() : new Importers(new SideSources(head, units), touched).facts();
    }

    /** The files of a side that import some of its files, as far as they were looked for. */
    public static List<Importer> importers(Snapshot side, Set<String> paths, Readings readings) {
        return new Importers(new SideSources(side, new SourceUnits(readings)), paths)
                .facts().stream()
                        .filter(Importer.class::isInstance)
                        .map(Importer.class::cast)
                        .toList();
    }

    private List<Fact> facts(SideSources sources, Set<String> touched) {
        List<Entry> wanted = sources.entries().values().stream()
                .filter(entry -> touched.contains(entry.path()) || fences.surround(entry.path()))
                .toList();
        sources.readAhead(wanted);
        List<Fact> facts = new ArrayList<>();
        wanted.forEach(entry ->
                facts.addAll(new FileFacts(sources, entry, fences, touched).facts(fences.surround(entry.path()))));
        return facts;
    }

    private Set<String> touched(Predicate<ChangedFile> stands, Function<ChangedFile, String> path) {
        return changed.stream().filter(stands).map(path).collect(Collectors.toSet());
    }
}
