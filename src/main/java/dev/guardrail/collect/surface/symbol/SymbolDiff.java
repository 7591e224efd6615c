package dev.guardrail.collect.surface.symbol;

import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

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
        diff.match(diff.removed, diff.added, SymbolDiff::isMovedOption);
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
        match(before, after, (old, current) -> sameFile(old, current) && old.agreesWith(current));
        match(before, after, Symbol::agreesWith);
        match(before, after, this::sameFile).forEach(this::changed);
        match(before, after, (old, current) -> true).forEach(this::changed);
        removed.addAll(before);
        added.addAll(after);
    }

    private boolean sameFile(Symbol old, Symbol current) {
        String path = old.place().path();
        return renamed.getOrDefault(path, path).equals(current.place().path());
    }

    private static boolean isMovedOption(Symbol old, Symbol current) {
        return old.kind() == SurfaceKind.CLI_OPTION
                && current.kind() == SurfaceKind.CLI_OPTION
                && old.signature().equals(current.signature());
    }

    private record Pair(Symbol before, Symbol after) {}

    private List<Pair> match(List<Symbol> before, List<Symbol> after, BiPredicate<Symbol, Symbol> pairs) {
        List<Pair> matched = new ArrayList<>();
        for (Iterator<Symbol> olds = before.iterator(); olds.hasNext(); ) {
            Symbol old = olds.next();
            Optional<Symbol> found =
                    after.stream().filter(current -> pairs.test(old, current)).findFirst();
            if (found.isPresent()) {
                olds.remove();
                after.remove(found.get());
                matched.add(new Pair(old, found.get()));
            }
        }
        return matched;
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
