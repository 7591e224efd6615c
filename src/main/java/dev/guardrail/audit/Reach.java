package dev.guardrail.audit;

import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.surface.SurfaceCollector;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Import;
import dev.guardrail.fact.PreservationPromise;
import dev.guardrail.fact.Zone;
import dev.guardrail.fact.ZonedFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a change reaches: the zones that it touches, and its public surfaces. Reports show it, and no rule judges it.
 */
final class Reach {

    /** Kinds of files that belong to no zone. */
    private static final Set<FileKind> NO_WORK =
            EnumSet.of(FileKind.TEST, FileKind.DOCUMENTATION, FileKind.GENERATED, FileKind.LOCKFILE);

    private final Change change;
    private final Readings readings;
    private final List<ChangedFile> changed;
    private final List<Fact> base;
    private final List<Fact> head;

    Reach(Change change, List<Fact> base, List<Fact> head, Readings readings) {
        this.change = change;
        this.readings = readings;
        this.base = base;
        this.head = head;
        this.changed = only(change.facts(), ChangedFile.class);
    }

    /** The public surfaces of the changed files, on both sides; empty if they were already collected for a plan. */
    List<Fact> surfaces() {
        return only(head, PreservationPromise.class).isEmpty()
                ? SurfaceCollector.collect(changed, change.base(), change.head(), readings)
                : List.of();
    }

    /** The changed files that are in zones: each once for each zone, by its path or else by what either side of it imports. */
    List<Fact> zones(List<Zone> zones) {
        Map<String, List<Import>> imports = Stream.concat(
                        only(head, Import.class).stream(), only(base, Import.class).stream())
                .collect(Collectors.groupingBy(Import::path));
        Map<String, Fact> touched = new LinkedHashMap<>();
        for (Zone zone : zones) {
            for (ChangedFile file : changed) {
                if (!NO_WORK.contains(file.kind())) {
                    by(zone, file, imports)
                            .ifPresent(one -> touched.putIfAbsent(zone.name() + '\0' + file.path(), one));
                }
            }
        }
        return new ArrayList<>(touched.values());
    }

    private static Optional<Fact> by(Zone zone, ChangedFile file, Map<String, List<Import>> imports) {
        for (String path : file.paths()) {
            Optional<String> glob = zone.globFor(path);
            if (glob.isPresent()) {
                return Optional.of(new ZonedFile(file.place(), zone.name(), glob.get(), false));
            }
        }
        return file.paths().stream()
                .flatMap(path -> imports.getOrDefault(path, List.of()).stream())
                .flatMap(one -> zone.moduleIn(one).stream()
                        .map(module -> (Fact) new ZonedFile(one.place(), zone.name(), module, true)))
                .findFirst();
    }

    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
