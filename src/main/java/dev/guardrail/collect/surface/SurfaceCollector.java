package dev.guardrail.collect.surface;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.surface.document.Document;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.collect.surface.symbol.SymbolDiff;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.ComparedSurface;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceKind;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares what both sides of a range offer to others. Changed files alone are read, and of Python also the packages
 * around them, as those may offer their names; tests and what a tool generates offer nothing.
 */
public final class SurfaceCollector {

    /** What is read of a file, for who reads ahead. */
    public static final Reading<?> READING = FileSurface.READING;

    private static final Comparator<SurfaceChange> ORDER = Comparator.comparing(SurfaceChange::place)
            .thenComparing(SurfaceChange::kind)
            .thenComparing(SurfaceChange::symbol)
            .thenComparing(SurfaceChange::change)
            .thenComparing(SurfaceChange::before)
            .thenComparing(SurfaceChange::after);

    private static final Optional<List<Symbol>> NOTHING = Optional.of(List.of());

    private final SideFiles base;
    private final SideFiles head;
    private final Gaps gaps = new Gaps();
    private final List<SurfaceChange> changes = new ArrayList<>();
    private final Map<String, SurfaceKind> compared = new TreeMap<>();

    private SurfaceCollector(Snapshot base, Snapshot head, Readings readings) {
        this.base = new SideFiles(base, readings);
        this.head = new SideFiles(head, readings);
    }

    /**
     * What was compared, by path, then the changes, by place, kind and symbol, and then the gaps: a changed file that may be a surface and that one of the
     * sides cannot read is not compared at all.
     *
     * @param readings remembers what was read
     */
    public static List<Fact> collect(Collection<ChangedFile> changed, Snapshot base, Snapshot head, Readings readings) {
        SurfaceCollector collector = new SurfaceCollector(base, head, readings);
        collector.compare(changed.stream()
                .sorted(Comparator.comparing(ChangedFile::place).thenComparing(ChangedFile::oldPath))
                .toList());
        collector.changes.sort(ORDER);
        List<Fact> facts = new ArrayList<>();
        collector.compared.forEach((path, kind) -> facts.add(new ComparedSurface(Place.file(path), kind)));
        facts.addAll(collector.changes);
        facts.addAll(collector.gaps.list());
        return List.copyOf(facts);
    }

    private void compare(List<ChangedFile> changed) {
        List<ChangedSource> sources = new ArrayList<>();
        Map<String, String> renamed = new TreeMap<>();
        for (ChangedFile file : changed) {
            renamed.put(file.oldPath(), file.path());
            load(file).ifPresent(sources::add);
        }
        List<Symbol> before = new ArrayList<>();
        List<Symbol> after = new ArrayList<>();
        new PythonSurface(base, head, gaps).read(only(sources, PythonSurface::reads), before, after);
        for (SymbolFormat format : SymbolFormat.values()) {
            only(sources, format::reads).forEach(source -> read(source, before, after));
        }
        Stream.of(before, after)
                .flatMap(List::stream)
                .forEach(symbol -> compared(symbol.place().path(), symbol.kind()));
        changes.addAll(SymbolDiff.between(before, after, renamed));
        only(sources, Document::mayBe).forEach(this::compareDocuments);
        only(sources, Migrations::isMigration).stream()
                .flatMap(ChangedSource::sides)
                .forEach(side -> compared(side.path(), SurfaceKind.MIGRATION));
        changes.addAll(Migrations.changes(sources));
    }

    private void compared(String path, SurfaceKind kind) {
        compared.merge(path, kind, BinaryOperator.minBy(Comparator.naturalOrder()));
    }

    private void compareDocuments(ChangedSource source) {
        try {
            Optional<Document> before = document(source.before());
            Optional<Document> after = document(source.after());
            Stream.concat(before.stream(), after.stream())
                    .forEach(document -> compared(document.path(), document.kind()));
            changes.addAll(Document.changes(before, after));
        } catch (YamlException e) {
            gaps.add(e.place(), e.getMessage());
        }
    }

    private static Optional<Document> document(Optional<Source> side) throws YamlException {
        return side.isPresent() ? Document.read(side.get().path(), side.get().content()) : Optional.empty();
    }

    /** Both sides, or neither: the difference to what could not be read is not known. */
    private void read(ChangedSource source, List<Symbol> before, List<Symbol> after) {
        Optional<List<Symbol>> old =
                source.before().map(side -> read(base, side)).orElse(NOTHING);
        Optional<List<Symbol>> current =
                source.after().map(side -> read(head, side)).orElse(NOTHING);
        if (old.isPresent() && current.isPresent()) {
            before.addAll(old.get());
            after.addAll(current.get());
        }
    }

    private Optional<List<Symbol>> read(SideFiles side, Source source) {
        FileSurface surface = side.surface(source);
        surface.gap().ifPresent(gaps::add);
        return surface.gap().isPresent() ? Optional.empty() : Optional.of(surface.symbols());
    }

    private Optional<ChangedSource> load(ChangedFile file) {
        try {
            Optional<Source> before = load(base, ChangedSource.oldPath(file));
            Optional<Source> after = load(head, ChangedSource.newPath(file));
            return Optional.of(new ChangedSource(file, before, after));
        } catch (UnreadableException e) {
            if (SurfacePaths.isNamed(file.path()) || SurfacePaths.isNamed(file.oldPath())) {
                gaps.add(Place.file(file.path()), e.getMessage());
            }
            return Optional.empty();
        }
    }

    private static Optional<Source> load(SideFiles files, Optional<String> path) throws UnreadableException {
        return path.isPresent() && SurfacePaths.mayBe(path.get()) ? files.read(path.get()) : Optional.empty();
    }

    private static List<ChangedSource> only(List<ChangedSource> sources, Predicate<String> reads) {
        return sources.stream()
                .map(source -> new ChangedSource(
                        source.file(),
                        source.before().filter(side -> reads.test(side.path())),
                        source.after().filter(side -> reads.test(side.path()))))
                .filter(source -> source.sides().findAny().isPresent())
                .toList();
    }
}
