package dev.guardrail.collect.surface.symbol;

import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares what two sides offer, by name and not by position: of several things with one name, those that are alike are
 * taken for each other first, then those of one file, then the rest in the order of their places.
 */
public final class SymbolDiff {

    private record Key(SurfaceKind kind, String name) {}

    private static final Comparator<Symbol> ORDER =
            Comparator.comparing(Symbol::place).thenComparing(Symbol::signature);

    private final Map<String, String> renamed;
    private final List<SurfaceChange> changes = new ArrayList<>();
    private final List<Symbol> removed = new ArrayList<>();
    private final List<Symbol> added = new ArrayList<>();

    private SymbolDiff(Map<String, String> renamed) {
        this.renamed = renamed;
    }

    /**
     * The differences, in no particular order. Members of a type that is new or gone are not listed, and neither is an
     * overriding method that is new or gone, nor a command-line option that another file declares in the same way now.
     *
     * @param renamed the head's path of each file that the base has under another
     */
    public static List<SurfaceChange> between(List<Symbol> base, List<Symbol> head, Map<String, String> renamed) {
        SymbolDiff diff = new SymbolDiff(renamed);
        Map<Key, List<Symbol>> before = byName(base);
        Map<Key, List<Symbol>> after = byName(head);
        before.forEach((key, symbols) -> diff.compare(symbols, after.getOrDefault(key, new ArrayList<>())));
        after.forEach((key, symbols) -> {
            if (!before.containsKey(key)) {
                diff.added.addAll(symbols);
            }
        });
        diff.forgetMovedOptions();
        diff.report(SurfaceChangeKind.REMOVED, diff.removed);
        diff.report(SurfaceChangeKind.ADDED, diff.added);
        return List.copyOf(diff.changes);
    }

    private static Map<Key, List<Symbol>> byName(List<Symbol> symbols) {
        Map<Key, List<Symbol>> groups =
                new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::name));
        symbols.stream()
                .sorted(ORDER)
                .forEach(symbol -> groups.computeIfAbsent(
                                new Key(symbol.kind(), symbol.name()), key -> new ArrayList<>())
                        .add(symbol));
        return groups;
    }

    /** Takes what pairs off both lists. */
    private void compare(List<Symbol> before, List<Symbol> after) {
        match(before, after, symbol -> path(symbol) + "\n" + symbol.signature());
        match(before, after, Symbol::signature);
        forgive(before, after);
        forgive(after, before);
        match(before, after, this::path).forEach(this::changed);
        match(before, after, symbol -> "").forEach(this::changed);
        removed.addAll(before);
        added.addAll(after);
    }

    /** The path at the head. */
    private String path(Symbol symbol) {
        return renamed.getOrDefault(symbol.place().path(), symbol.place().path());
    }

    /** Takes off what may have any signature, each with something of the other side. */
    private static void forgive(List<Symbol> unknown, List<Symbol> others) {
        for (Iterator<Symbol> each = unknown.iterator(); each.hasNext() && !others.isEmpty(); ) {
            if (each.next().signature().equals(Symbol.REEXPORT)) {
                each.remove();
                others.remove(0);
            }
        }
    }

    private record Pair(Symbol before, Symbol after) {}

    /** Takes off both lists what has the same key, and pairs it in the order of the lists; an empty key is one, too. */
    private static List<Pair> match(List<Symbol> before, List<Symbol> after, Function<Symbol, String> key) {
        Map<String, Deque<Symbol>> found = new HashMap<>();
        after.forEach(symbol -> found.computeIfAbsent(key.apply(symbol), each -> new ArrayDeque<>())
                .add(symbol));
        List<Pair> pairs = new ArrayList<>();
        Set<Symbol> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Symbol old : before) {
            Symbol current =
                    found.getOrDefault(key.apply(old), new ArrayDeque<>()).poll();
            if (current != null) {
                pairs.add(new Pair(old, current));
                taken.addAll(List.of(old, current));
            }
        }
        before.removeIf(taken::contains);
        after.removeIf(taken::contains);
        return pairs;
    }

    private void forgetMovedOptions() {
        List<Symbol> gone = options(removed);
        List<Symbol> found = options(added);
        Set<Symbol> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        match(gone, found, Symbol::signature).forEach(pair -> moved.addAll(List.of(pair.before(), pair.after())));
        removed.removeIf(moved::contains);
        added.removeIf(moved::contains);
    }

    private static List<Symbol> options(List<Symbol> symbols) {
        return new ArrayList<>(symbols.stream()
                .filter(symbol -> symbol.kind() == SurfaceKind.CLI_OPTION)
                .toList());
    }

    private void changed(Pair pair) {
        Symbol after = pair.after();
        changes.add(new SurfaceChange(
                after.place(),
                after.kind(),
                after.name(),
                SurfaceChangeKind.CHANGED,
                pair.before().signature(),
                after.signature()));
    }

    private void report(SurfaceChangeKind change, List<Symbol> symbols) {
        Set<Key> names = new HashSet<>();
        symbols.forEach(symbol -> names.add(new Key(symbol.kind(), symbol.name())));
        boolean isNew = change == SurfaceChangeKind.ADDED;
        symbols.stream()
                .filter(symbol -> !symbol.inherited())
                .filter(symbol -> symbol.owner().isEmpty() || !names.contains(new Key(symbol.kind(), symbol.owner())))
                .map(symbol -> new SurfaceChange(
                        symbol.place(),
                        symbol.kind(),
                        symbol.name(),
                        change,
                        isNew ? "" : symbol.signature(),
                        isNew ? symbol.signature() : ""))
                .forEach(changes::add);
    }
}
