package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds for each call of a tool at the base the one at the head that it became: one with the same arguments anywhere, then
 * one in the same file, then any. A call that became none no longer runs, which is another matter.
 */
final class CallPairs {

    private final List<Unit> before;
    private final List<Unit> after;
    private final List<Unit> free;

    /** Calls in whatever scripts and workflows. */
    CallPairs(List<Unit> before, List<Unit> after) {
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.free = new ArrayList<>(after);
    }

    /** Those of the base. */
    List<Unit> before() {
        return before;
    }

    /** Those of the head. */
    List<Unit> after() {
        return after;
    }

    /** A call and what it became. */
    record Pair(Unit was, Unit now) {}

    List<Pair> changed() {
        List<Unit> open = new ArrayList<>(before);
        open.removeIf(was -> take(was, now -> what(now).equals(what(was))).isPresent());
        List<Pair> pairs = new ArrayList<>();
        open.removeIf(was -> {
            Optional<Unit> now = take(was, unit -> unit.path().equals(was.path()));
            now.ifPresent(unit -> pairs.add(new Pair(was, unit)));
            return now.isPresent();
        });
        open.forEach(was -> take(was, unit -> true).ifPresent(unit -> pairs.add(new Pair(was, unit))));
        // What a variable holds is not known.
        pairs.removeIf(pair -> pair.now().open() && !pair.was().open());
        return pairs;
    }

    private Optional<Unit> take(Unit was, Predicate<Unit> fits) {
        Optional<Unit> found = free.stream()
                .filter(unit -> unit.isOf(was.tool()) && fits.test(unit))
                .findFirst();
        found.ifPresent(free::remove);
        return found;
    }

    private static List<String> what(Unit unit) {
        return unit.settings().stream().map(CheckSetting::identity).sorted().toList();
    }
}
