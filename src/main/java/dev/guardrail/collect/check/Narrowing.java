package dev.guardrail.collect.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in words in which situations a check no longer runs. */
final class Narrowing {

    private final Cover cover;
    private final List<Occurrence> now;
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> versions = new TreeSet<>();
    private boolean onlyVersions = true;
    private Occurrence nearest;

    /**
     * The situations of the base that are lost.
     *
     * @param uncovered these situations
     * @param now the checks of the head that count; at least one
     */
    Narrowing(Cover cover, List<Occurrence> uncovered, List<Occurrence> now) {
        this.cover = cover;
        this.now = now;
        this.nearest = now.get(0);
        uncovered.forEach(this::add);
    }

    private void add(Occurrence one) {
        List<Occurrence> sameEvent =
                now.stream().filter(other -> Cover.sameEvent(one, other)).toList();
        if (sameEvent.isEmpty()) {
            lost.add("on " + Situations.event(one.when().event().event()));
            onlyVersions = false;
            return;
        }
        Occurrence best = sameEvent.stream()
                .min(Comparator.comparingInt(other -> distance(one, other)))
                .orElseThrow();
        nearest = best;
        List<String> filters = cover.missing(one, best);
        List<String> guards = cover.newGuards(one, best);
        lost.addAll(filters);
        guards.forEach(guard -> lost.add("unless `" + guard + "`"));
        onlyVersions &= filters.isEmpty() && guards.isEmpty();
        environment(one, best, sameEvent);
    }

    /** A value that is nowhere any more explains itself; a combination of values that are elsewhere is named as a whole. */
    private void environment(Occurrence one, Occurrence best, List<Occurrence> sameEvent) {
        Map<String, String> dimensions = cover.lostDimensions(one, best);
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, String> dimension : one.environment().entrySet()) {
            boolean nowhere = sameEvent.stream()
                    .allMatch(other -> cover.lostDimensions(one, other).containsKey(dimension.getKey()));
            if (nowhere) {
                gone.add(Situations.environment(dimension.getKey(), dimension.getValue()));
                versions.add(dimension.getKey() + " " + dimension.getValue());
                onlyVersions &= Environments.isVersion(dimension.getKey());
            }
        }
        lost.addAll(gone);
        if (gone.isEmpty() && !dimensions.isEmpty()) {
            onlyVersions = false;
            lost.add(one.environment().entrySet().stream()
                    .filter(dimension -> cover.varies(dimension.getKey()))
                    .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                    .map(dimension -> Situations.environment(dimension.getKey(), dimension.getValue()))
                    .collect(Collectors.joining(" ")));
        }
    }

    private int distance(Occurrence one, Occurrence other) {
        return 10 * cover.lostDimensions(one, other).size()
                + 3 * cover.missing(one, other).size()
                + 3 * cover.newGuards(one, other).size()
                + (one.site().job().equals(other.site().job()) ? 0 : 1);
    }

    /** What is lost, as the end of "no longer runs". */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** The lost versions, where nothing else is lost. */
    List<String> versions() {
        return onlyVersions ? List.copyOf(versions) : List.of();
    }

    /** The check of the head that is nearest to what is lost. */
    Occurrence nearest() {
        return nearest;
    }
}
