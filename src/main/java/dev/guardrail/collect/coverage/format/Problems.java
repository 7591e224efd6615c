package dev.guardrail.collect.coverage.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a report says that cannot be so, counted: a million negative counts are one problem, not a million. */
final class Problems {

    private record Seen(int count, String first) {}

    private final Map<String, Seen> kinds = new LinkedHashMap<>();
    private final Map<String, String> single = new LinkedHashMap<>();

    /** One more of a kind; {@code what} says what was made of it. */
    void count(String what, int line, String value) {
        String first = Refusal.quote(value) + (line > 0 ? " in line " + line : "");
        kinds.merge(what, new Seen(1, first), (old, one) -> new Seen(old.count() + 1, old.first()));
    }

    void add(String problem) {
        single.putIfAbsent(problem, problem);
    }

    List<String> all() {
        Stream<String> counted = kinds.entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue().count() + ", the first of them "
                        + kind.getValue().first());
        return Stream.concat(counted, single.values().stream()).toList();
    }
}
