package dev.guardrail.collect.ci;

import dev.guardrail.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes the runs of a check that a later run replaced. */
final class Reruns {

    /** The time that {@code gh} prints for an unknown time. */
    private static final Instant UNKNOWN = Instant.parse("0001-01-01T00:00:00Z");

    private Reruns() {}

    /** The last run of each check. If the time of some run is not known, all runs of its check are kept. */
    static List<Check> latest(List<Check> checks) {
        Map<List<String>, List<Check>> runs = new LinkedHashMap<>();
        for (Check check : checks) {
            runs.computeIfAbsent(key(check), key -> new ArrayList<>()).add(check);
        }
        return runs.values().stream().flatMap(same -> last(same).stream()).toList();
    }

    /**
     * The identity of a check. Runs of two events, or of two apps, are different checks. REST's check runs do not name
     * their workflow; there, the check suite distinguishes two jobs of the same name in different workflows.
     */
    private static List<String> key(Check check) {
        YamlNode node = check.node();
        return List.of(
                check.name(),
                check.workflow(),
                node.text("event"),
                node.get("app").map(app -> app.text("slug")).orElse(""),
                node.get("check_suite").map(suite -> suite.text("id")).orElse(""));
    }

    private static List<Check> last(List<Check> same) {
        if (same.size() == 1) {
            return same;
        }
        if (same.stream()
                                .map(check -> Keys.first(check.node(), Keys.RUN))
                                .distinct()
                                .count()
                        == 1
                && same.stream().allMatch(check -> attempt(check) > 0)) {
            return last(same, Comparator.comparing(Reruns::attempt));
        }
        boolean known = same.stream().allMatch(check -> started(check).isPresent());
        return known ? last(same, Comparator.comparing(check -> started(check).orElse(UNKNOWN))) : same;
    }

    private static List<Check> last(List<Check> same, Comparator<Check> order) {
        Check last = same.stream().max(order).orElseThrow();
        return same.stream().filter(check -> order.compare(check, last) == 0).toList();
    }

    private static int attempt(Check check) {
        String attempt = Keys.first(check.node(), Keys.ATTEMPT);
        return attempt.matches("\\d{1,6}") ? Integer.parseInt(attempt) : 0;
    }

    private static Optional<Instant> started(Check check) {
        return Keys.STARTED.stream()
                .map(check.node()::text)
                .flatMap(text -> instant(text).stream())
                .filter(instant -> instant.isAfter(UNKNOWN))
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
