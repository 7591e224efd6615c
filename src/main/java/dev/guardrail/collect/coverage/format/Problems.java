package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a report says that cannot be so, counted: a million negative counts are one problem, not a million. */
final class Problems {

    /** As many as a person reads. */
    private static final int LISTED = 20;

    private record Seen(int count, String first) {}

    private final Map<String, Seen> kinds = new LinkedHashMap<>();
    private final Set<String> single = new LinkedHashSet<>();

    /** One more of a kind; {@code what} says what was made of it. */
    void count(String what, int line, String value) {
        String first = Refusal.quote(value) + (line > 0 ? " in line " + line : "");
        kinds.merge(what, new Seen(1, first), (old, one) -> new Seen(old.count() + 1, old.first()));
    }

    void add(String problem) {
        single.add(problem);
    }

    List<String> all() {
        Stream<String> counted = kinds.entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue().count() + ", first "
                        + kind.getValue().first());
        Stream<String> listed = single.stream().limit(LISTED);
        Stream<String> rest = single.size() > LISTED
                ? Stream.of("and " + (single.size() - LISTED) + " more of this kind")
                : Stream.of();
        return Stream.of(counted, listed, rest).flatMap(problems -> problems).toList();
    }
}
