package dev.guardrail.collect.check;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Whether several checks that each leave something out leave nothing out together. */
final class Parts {

    private Parts() {}

    /** Whether the checks have, together, all of what one had. */
    static boolean complete(Extent was, List<Occurrence> now, SidePaths paths) {
        Set<String> filters = new HashSet<>();
        NavigableSet<String> targets = new TreeSet<>();
        NavigableSet<String> modules = new TreeSet<>();
        NavigableSet<String> reach = new TreeSet<>();
        for (Occurrence occurrence : now) {
            filters.addAll(occurrence.name().extent().filters());
            targets.addAll(occurrence.name().extent().targets());
            modules.addAll(occurrence.name().extent().modules());
            reach.addAll(occurrence.name().extent().reach());
        }
        boolean complements = filters.stream()
                .filter(filter -> !was.filters().contains(filter))
                .allMatch(filter -> filters.contains(opposite(filter)));
        // What an option adds can be shared out only where each part is named by itself.
        boolean named = was.reach().stream().anyMatch(part -> !part.startsWith("-"));
        boolean parted = !(was.targets().isEmpty() && was.modules().isEmpty()) || named;
        boolean joined = parted
                && new Extent(targets, new TreeSet<>(), reach, was.rest(), modules, was.audit())
                        .missing(was, paths)
                        .isEmpty();
        return complements
                && (joined
                        || !filters.isEmpty()
                        || targets.size() > 1 && was.targets().isEmpty());
    }

    /** {@code -m slow} for {@code -m not slow}, and the other way round. */
    private static String opposite(String filter) {
        int space = filter.indexOf(' ');
        if (space < 0) {
            return "";
        }
        String option = filter.substring(0, space + 1);
        String value = filter.substring(space + 1);
        return value.startsWith("not ") ? option + value.substring(4) : option + "not " + value;
    }
}
