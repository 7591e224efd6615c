package dev.guardrail.collect.source;

import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.ImportCycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the cycles that a range closed. A cycle that is new has an import that is new, and that is in a changed file: nothing
 * is read but those files and what they lead to.
 */
final class ImportCycles {

    /** An import of one node by another. */
    private record Edge(String from, String to) {}

    private final ImportGraph base;
    private final ImportGraph head;
    private final SideSources sources;
    private final Map<String, Set<String>> oldNodes = new HashMap<>();
    /** Whoever is on one new cycle is on all that lead through the same others: one is enough to see what happened. */
    private final Set<String> joined = new HashSet<>();

    private final Set<Edge> explained = new HashSet<>();
    private final List<ImportCycle> cycles = new ArrayList<>();

    private ImportCycles(SideSources base, SideSources head) {
        this.base = new ImportGraph(base);
        this.head = new ImportGraph(head);
        this.sources = head;
    }

    /**
     * The cycles, in the order of the imports that close them. A cycle of several new imports is there once, and one of each
     * file or package that joins others that imported each other before. What tests and the data of tests import is not
     * followed: nothing is built on them, and data may be wrong on purpose.
     */
    static List<ImportCycle> of(List<ChangedFile> changed, SideSources base, SideSources head) {
        ImportCycles cycles = new ImportCycles(base, head);
        List<ChangedFile> standing = changed.stream()
                .filter(file -> file.kind() == FileKind.SOURCE
                        && file.status() != FileStatus.DELETED
                        && ImportGraph.node(file.path()).isPresent())
                .toList();
        standing.stream().filter(file -> file.status() == FileStatus.RENAMED).forEach(cycles::renamed);
        Set<String> imported = cycles.imported(changed);
        standing.stream()
                // Whoever imports a new file is new or changed, too; where nobody is, its own imports need not be
                // followed.
                .filter(file -> file.status() != FileStatus.ADDED
                        || imported.contains(ImportGraph.node(file.path()).orElseThrow()))
                .map(ChangedFile::path)
                .sorted()
                .forEach(cycles::follow);
        return cycles.cycles;
    }

    /** What changed files import, and the packages that are no single file and may have been there before. */
    private Set<String> imported(List<ChangedFile> changed) {
        Set<String> imported = new HashSet<>();
        for (ChangedFile file : changed) {
            Entry entry = file.status() == FileStatus.DELETED
                    ? null
                    : sources.entries().get(file.path());
            if (entry != null) {
                sources.read(entry)
                        .unit()
                        .imports()
                        .forEach(statement -> imported.addAll(head.targets(file.path(), statement)));
                ImportGraph.node(file.path())
                        .filter(node -> !node.equals(file.path()))
                        .ifPresent(imported::add);
            }
        }
        return imported;
    }

    private void renamed(ChangedFile file) {
        ImportGraph.node(file.path())
                .ifPresent(node -> ImportGraph.node(file.oldPath())
                        .ifPresent(old -> oldNodes.computeIfAbsent(node, key -> new TreeSet<>())
                                .add(old)));
    }

    private void follow(String path) {
        Entry entry = sources.entries().get(path);
        String from = ImportGraph.node(path).orElseThrow();
        if (entry == null) {
            return;
        }
        for (ImportStatement statement : sources.read(entry).unit().imports()) {
            for (String to : head.targets(path, statement)) {
                follow(new Edge(from, to), statement);
            }
        }
    }

    private void follow(Edge edge, ImportStatement statement) {
        if (joined.contains(edge.from()) || explained.contains(edge) || isAtBase(edge)) {
            return;
        }
        if (!head.isCycle(edge.from(), edge.to()) || isCycleAtBase(edge)) {
            explained.add(edge);
            return;
        }
        List<String> back = head.way(edge.to(), edge.from());
        List<String> members = new ArrayList<>(List.of(edge.from()));
        members.addAll(back.subList(0, back.size() - 1));
        for (int i = 0; i < members.size(); i++) {
            explained.add(new Edge(members.get(i), members.get((i + 1) % members.size())));
        }
        joined.add(edge.from());
        cycles.add(new ImportCycle(statement.place(), members));
    }

    private boolean isAtBase(Edge edge) {
        return atBase(edge.from()).stream()
                .anyMatch(from -> atBase(edge.to()).stream().anyMatch(to -> base.hasEdge(from, to)));
    }

    /** Whether both were on a cycle of the base already, so that the new import makes it shorter at most. */
    private boolean isCycleAtBase(Edge edge) {
        return atBase(edge.from()).stream()
                .anyMatch(from -> atBase(edge.to()).stream().anyMatch(to -> base.isCycle(from, to)));
    }

    /** What a node of the head was called at the base. */
    private Set<String> atBase(String node) {
        Set<String> nodes = new TreeSet<>(oldNodes.getOrDefault(node, Set.of()));
        nodes.add(node);
        return nodes;
    }
}
