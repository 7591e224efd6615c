package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.ImportScope;
import dev.guardrail.fact.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What imports what on one side when it is loaded. A node is a file, in Java and Kotlin the folder of a package: their
 * compilers take files together, and people think in packages. Nodes are read when somebody asks for them.
 */
final class ImportGraph {

    private final SideSources sources;
    private final Map<String, SortedSet<String>> successors = new HashMap<>();
    private final Map<String, Set<String>> byFile = new HashMap<>();
    private @Nullable Map<String, List<Entry>> packages;
    private final Components components = new Components(this::successors);

    ImportGraph(SideSources sources) {
        this.sources = sources;
    }

    /** The node of a file; nothing where no cycle can be, as in Go, whose compiler refuses them. */
    static Optional<String> node(String path) {
        return Language.of(path)
                .filter(language -> language != Language.GO)
                .map(language -> isPackaged(path) ? Paths.folder(path) : path);
    }

    /** What a file imports of other nodes when it is loaded. */
    NavigableSet<String> targets(String path, ImportStatement statement) {
        NavigableSet<String> targets = new TreeSet<>();
        if (statement.scope() == ImportScope.TOP_LEVEL) {
            sources.resolve(path, statement)
                    .targets()
                    .forEach(target -> node(target).ifPresent(targets::add));
            node(path).ifPresent(targets::remove);
        }
        return targets;
    }

    /** The shortest way from one node to another, both included, the first by name of several; empty where there is none. */
    List<String> way(String from, String to) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, from));
        Deque<String> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            String node = queue.removeFirst();
            if (node.equals(to)) {
                return back(cameFrom, node);
            }
            for (String next : successors(node)) {
                if (cameFrom.putIfAbsent(next, node) == null) {
                    queue.addLast(next);
                }
            }
        }
        return List.of();
    }

    /**
     * Whether two different nodes are on one cycle.
     *
     * @param to what the other imports: most often it leads to fewer nodes, and no others need to be read
     */
    boolean isCycle(String from, String to) {
        return components.together(to, from);
    }

    /**
     * Whether a node imports another. The files of the node that were read before are asked first: most often one of them
     * answers, and the others need not be read.
     */
    boolean hasEdge(String from, String to) {
        SortedSet<String> known = successors.get(from);
        if (known != null) {
            return known.contains(to);
        }
        Map<Boolean, List<Entry>> byKnown = files(from).stream().collect(Collectors.partitioningBy(sources::isKnown));
        return Stream.of(true, false)
                .flatMap(read -> byKnown.getOrDefault(read, List.of()).stream())
                .anyMatch(entry -> fileTargets(entry).contains(to));
    }

    private static List<String> back(Map<String, String> cameFrom, String last) {
        List<String> way = new ArrayList<>(List.of(last));
        for (String node = last; !cameFrom.getOrDefault(node, node).equals(node); ) {
            node = cameFrom.getOrDefault(node, node);
            way.add(node);
        }
        Collections.reverse(way);
        return way;
    }

    private SortedSet<String> successors(String node) {
        SortedSet<String> known = successors.get(node);
        if (known == null) {
            known = new TreeSet<>();
            for (Entry entry : files(node)) {
                known.addAll(fileTargets(entry));
            }
            successors.put(node, known);
        }
        return known;
    }

    private Set<String> fileTargets(Entry entry) {
        Set<String> known = byFile.get(entry.path());
        if (known == null) {
            known = new TreeSet<>();
            for (ImportStatement statement : sources.read(entry).unit().imports()) {
                known.addAll(targets(entry.path(), statement));
            }
            byFile.put(entry.path(), known);
        }
        return known;
    }

    private List<Entry> files(String node) {
        Entry file = sources.entries().get(node);
        return file == null ? packages().getOrDefault(node, List.of()) : List.of(file);
    }

    private Map<String, List<Entry>> packages() {
        Map<String, List<Entry>> known = packages;
        if (known == null) {
            known = sources.entries().values().stream()
                    .filter(entry -> isPackaged(entry.path()))
                    .collect(Collectors.groupingBy(entry -> Paths.folder(entry.path())));
            packages = known;
        }
        return known;
    }

    private static boolean isPackaged(String path) {
        return Language.of(path)
                .filter(language -> language == Language.JAVA || language == Language.KOTLIN)
                .isPresent();
    }
}
