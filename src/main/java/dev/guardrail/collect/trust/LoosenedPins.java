package dev.guardrail.collect.trust;

import dev.guardrail.fact.LoosenedPin;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.PinSubject;
import dev.guardrail.fact.Pinning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the uses of a thing that became looser. Uses of one thing are compared over the whole side: where none was loose at
 * the base, each loose one of the head is news. Where some were, only a file that has fewer firm and more loose ones tells.
 */
final class LoosenedPins {

    private record Subject(PinSubject subject, String name) {}

    /** A use, and the job that it is part of, by the names of the head. */
    private record Use(Pin pin, JobId job) {

        boolean isLoose(Pinning limit) {
            return pin.pinning().compareTo(limit) < 0;
        }
    }

    /** How two uses are recognised as one, the surest way first. */
    private static final List<Function<Use, Object>> SAME = List.of(
            use -> List.of(use.job(), use.pin().version()), use -> use.pin().version(), Use::job, use -> "");

    private LoosenedPins() {}

    static List<LoosenedPin> of(List<Pin> before, List<Pin> after, Moves moves) {
        Map<Subject, List<Use>> was = uses(before, pin -> moves.job(pin.path(), pin.job()));
        List<LoosenedPin> changes = new ArrayList<>();
        uses(after, pin -> new JobId(pin.path(), pin.job()))
                .forEach((subject, now) -> changes.addAll(changes(was.getOrDefault(subject, List.of()), now, moves)));
        return changes;
    }

    private static Map<Subject, List<Use>> uses(List<Pin> pins, Function<Pin, JobId> job) {
        return pins.stream()
                .map(pin -> new Use(pin, job.apply(pin)))
                .collect(Collectors.groupingBy(
                        use -> new Subject(use.pin().subject(), use.pin().name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<LoosenedPin> changes(List<Use> before, List<Use> after, Moves moves) {
        List<LoosenedPin> changes = new ArrayList<>();
        Set<Use> told = new HashSet<>();
        for (Pinning limit : List.of(Pinning.CONTENT, Pinning.VERSION)) {
            List<Use> firm = before.stream().filter(use -> !use.isLoose(limit)).toList();
            if (!firm.isEmpty()) {
                Firm known = new Firm(firm);
                loosened(before, after, use -> use.isLoose(limit)).stream()
                        .filter(told::add)
                        .forEach(use -> changes.add(change(use.pin(), known.of(use), moves)));
            }
        }
        return changes;
    }

    private static List<Use> loosened(List<Use> before, List<Use> after, Predicate<Use> loose) {
        // A tool may be chosen in one job for what another job does not need, an action or an image is what it is.
        boolean comparesAll = after.get(0).pin().subject().compareTo(PinSubject.INPUT) < 0;
        if (comparesAll && before.stream().noneMatch(loose)) {
            return after.stream().filter(loose).toList();
        }
        Map<String, List<Use>> were = byFile(before);
        List<Use> loosened = new ArrayList<>();
        byFile(after).forEach((path, uses) -> loosened.addAll(inFile(were.getOrDefault(path, List.of()), uses, loose)));
        return loosened;
    }

    private static Map<String, List<Use>> byFile(List<Use> uses) {
        return uses.stream()
                .collect(Collectors.groupingBy(use -> use.job().path(), LinkedHashMap::new, Collectors.toList()));
    }

    /** As many of the loose uses of a file as it has fewer firm ones, and more loose ones. */
    private static List<Use> inFile(List<Use> before, List<Use> after, Predicate<Use> loose) {
        List<Use> added = new ArrayList<>(after.stream().filter(loose).toList());
        List<Use> known = new ArrayList<>(before.stream().filter(loose).toList());
        SAME.forEach(key -> removeCommon(known, added, key));
        long fewer = count(before, loose.negate()) - count(after, loose.negate());
        return added.subList(0, (int) Math.max(0, Math.min(fewer, added.size())));
    }

    private static void removeCommon(List<Use> known, List<Use> added, Function<Use, Object> key) {
        Map<Object, Integer> counts = new HashMap<>();
        known.forEach(use -> counts.merge(key.apply(use), 1, Integer::sum));
        Map<Object, Integer> taken = new HashMap<>();
        added.removeIf(use -> take(counts, taken, key.apply(use)));
        known.removeIf(use -> take(taken, new HashMap<>(), key.apply(use)));
    }

    private static boolean take(Map<Object, Integer> counts, Map<Object, Integer> taken, Object key) {
        int left = counts.getOrDefault(key, 0);
        if (left > 0) {
            counts.put(key, left - 1);
            taken.merge(key, 1, Integer::sum);
        }
        return left > 0;
    }

    private static long count(Collection<Use> uses, Predicate<Use> which) {
        return uses.stream().filter(which).count();
    }

    private static LoosenedPin change(Pin now, Pin was, Moves moves) {
        return new LoosenedPin(
                now.place(),
                now.job(),
                now.step(),
                now.subject(),
                now.name(),
                was.version(),
                now.version(),
                was.pinning(),
                now.pinning(),
                moves.place(was.place()));
    }

    /** The firm uses of the base: of the job, else of the file, else any. */
    private static final class Firm {

        private final Map<Object, Pin> first = new HashMap<>();
        private final Pin any;

        Firm(List<Use> uses) {
            any = uses.get(0).pin();
            for (Use use : uses) {
                first.putIfAbsent(use.job(), use.pin());
                first.putIfAbsent(use.job().path(), use.pin());
            }
        }

        Pin of(Use now) {
            Pin ofFile = first.getOrDefault(now.job().path(), any);
            return first.getOrDefault(now.job(), ofFile);
        }
    }
}
