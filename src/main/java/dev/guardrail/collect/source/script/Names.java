package dev.guardrail.collect.source.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a file declares. */
final class Names {

    /** A name that is declared more often is taken for a local one everywhere: looking for the nearest must not take forever. */
    private static final int LIMIT = 200;
    /** How many names for names are followed. */
    private static final int HOPS = 5;

    private record Declared(Scope scope, Meaning meaning) {

        private boolean isNearerThan(Declared other) {
            return scope.start() > other.scope.start()
                    || scope.start() == other.scope.start() && other.meaning.isLocal();
        }
    }

    private final Map<String, List<Declared>> declared = new HashMap<>();

    /** A name of the file's own. */
    void local(String name, Scope scope) {
        alias(name, scope, Meaning.LOCAL);
    }

    /** Another name for something. */
    void alias(String name, Scope scope, Meaning meaning) {
        List<Declared> all = declared.computeIfAbsent(name, key -> new ArrayList<>());
        if (all.size() < LIMIT) {
            all.add(new Declared(scope, meaning));
        }
    }

    /** What the file says that a name at an index stands for; nothing where the file has no such name. */
    Optional<Meaning> meaning(String name, int index) {
        List<Declared> all = declared.getOrDefault(name, List.of());
        if (all.size() == LIMIT) {
            return Optional.of(Meaning.LOCAL);
        }
        Optional<Declared> nearest = Optional.empty();
        for (Declared candidate : all) {
            if (candidate.scope.contains(index) && (nearest.isEmpty() || candidate.isNearerThan(nearest.get()))) {
                nearest = Optional.of(candidate);
            }
        }
        return nearest.map(Declared::meaning);
    }

    /** Follows a meaning to a qualified name: that of an import, or of something that nothing in the file declares. */
    Meaning follow(Meaning start) {
        Meaning meaning = start;
        for (int hops = 0; hops < HOPS && meaning.index() >= 0; hops++) {
            Optional<Meaning> next = meaning(meaning.root(), meaning.index());
            if (next.isEmpty()) {
                return Meaning.of(meaning.qualified());
            }
            Meaning found = next.get();
            meaning = found.isLocal()
                    ? Meaning.LOCAL
                    : new Meaning(found.root(), found.index(), found.members() + meaning.members());
        }
        return meaning.index() < 0 ? meaning : Meaning.LOCAL;
    }
}
