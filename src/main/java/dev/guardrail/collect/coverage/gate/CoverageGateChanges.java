package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.FileRenames;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the thresholds that demand less after a change than before. Each one of the base is looked for at the head: first in
 * its own file, for the same tool, target and counter; then anywhere, for the same target and counter and no less than it
 * demanded, which is a move; then among what is demanded newly above it; and last anywhere, for the same tool, target and
 * counter, whatever it demands.
 */
public final class CoverageGateChanges {

    private final FileRenames renames;
    private final Set<CoverageGate> before = new LinkedHashSet<>();
    private final Set<CoverageGate> after = new LinkedHashSet<>();
    private final NewDemands newDemands = new NewDemands();
    private final List<CoverageGateChange> changes = new ArrayList<>();

    private CoverageGateChanges(FileRenames renames) {
        this.renames = renames;
    }

    /**
     * The thresholds that were lowered or removed, by their places.
     *
     * @param base the thresholds and gaps of the base; other facts are left aside
     * @param head those of the head
     * @param range the changed files, for their renames; other facts are left aside
     */
    public static List<CoverageGateChange> of(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Collection<? extends Fact> range) {
        CoverageGateChanges changes = new CoverageGateChanges(FileRenames.of(range));
        gates(base)
                .filter(gate -> demand(gate).signum() > 0)
                .map(changes::atHead)
                .forEach(changes.before::add);
        gates(head).forEach(changes.after::add);
        changes.compare(new NewGaps(base, head, changes.renames::atHead));
        changes.changes.sort(Comparator.comparing(CoverageGateChange::place).thenComparing(Fact::toString));
        return List.copyOf(changes.changes);
    }

    private static Stream<CoverageGate> gates(Collection<? extends Fact> facts) {
        return facts.stream().filter(CoverageGate.class::isInstance).map(CoverageGate.class::cast);
    }

    /** What fails below it; nothing does below a threshold without enforcers. */
    static BigDecimal demand(CoverageGate gate) {
        return gate.enforcers().isEmpty() ? BigDecimal.ZERO : gate.minimum();
    }

    private void compare(NewGaps gaps) {
        pairWithNoLess(CoverageGateChanges::inFile);
        pairInOrder(CoverageGateChanges::inFile);
        // The old values of kept and raised thresholds were found above: all others at the head are new.
        after.forEach(gate -> newDemands.add(gate, BigDecimal.ZERO));
        pairWithNoLess(gate -> List.of(gate.target(), Pool.counter(gate)));
        before.removeIf(newDemands::cover);
        pairInOrder(gate -> List.of(gate.tool(), gate.target(), Pool.counter(gate)));
        for (CoverageGate gate : before) {
            if (!gaps.mayHide(gate.path(), gate.tool())) {
                add(gate, Place.file(gate.path()), BigDecimal.ZERO);
            }
        }
    }

    private void pairWithNoLess(Function<CoverageGate, List<String>> key) {
        Pool pool = new Pool(after, key);
        // The highest first: then none takes what another one could have instead.
        before.stream()
                .sorted(Comparator.comparing(CoverageGateChanges::demand).reversed())
                .toList()
                .forEach(gate -> pool.takeNoLess(gate).ifPresent(now -> {
                    before.remove(gate);
                    after.remove(now);
                    newDemands.add(now, demand(gate));
                }));
    }

    private void pairInOrder(Function<CoverageGate, List<String>> key) {
        Pool pool = new Pool(after, key);
        List.copyOf(before)
                .forEach(gate -> pool.takeNext(gate).ifPresent(now -> {
                    before.remove(gate);
                    after.remove(now);
                    // What demands no less has been looked for already, so all that is left demands less.
                    add(gate, now.place(), demand(now));
                }));
    }

    private void add(CoverageGate gate, Place place, BigDecimal now) {
        changes.add(new CoverageGateChange(place, gate.tool(), gate.target(), gate.counter(), gate.minimum(), now));
    }

    private static List<String> inFile(CoverageGate gate) {
        return List.of(gate.path(), gate.tool(), gate.target(), Pool.counter(gate));
    }

    /** A threshold of the base, in its file as that is called at the head. */
    private CoverageGate atHead(CoverageGate gate) {
        Place was = gate.place();
        Place place = new Place(renames.atHead(was.path()), was.line(), was.column(), was.endLine(), was.endColumn());
        return new CoverageGate(place, gate.tool(), gate.target(), gate.counter(), gate.minimum(), gate.enforcers());
    }
}
