package dev.guardrail.collect.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as advisories name them: {@code >= 4.0.0, < 4.1.3}.
 *
 * @param bounds all of which hold; none where no version is meant
 */
record VersionRange(List<Bound> bounds) {

    private static final Pattern BOUND = Pattern.compile("(<=|<|>=|>|=) *(\\S+)");

    /** One limit. */
    record Bound(String operator, ReleaseVersion limit) {

        boolean holds(ReleaseVersion version) {
            int order = version.compareTo(limit);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        }
    }

    VersionRange {
        bounds = List.copyOf(bounds);
    }

    /** Reads a range; one with a limit that is no version means no version. */
    static VersionRange of(String text) {
        List<Optional<Bound>> bounds = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(bound -> !bound.isEmpty())
                .map(VersionRange::bound)
                .toList();
        return bounds.stream().allMatch(Optional::isPresent)
                ? new VersionRange(bounds.stream().flatMap(Optional::stream).toList())
                : new VersionRange(List.of());
    }

    private static Optional<Bound> bound(String text) {
        Matcher bound = BOUND.matcher(text);
        return bound.matches()
                ? ReleaseVersion.of(bound.group(2)).map(limit -> new Bound(bound.group(1), limit))
                : Optional.empty();
    }

    /** Whether a version is meant. */
    boolean contains(ReleaseVersion version) {
        return !bounds.isEmpty() && bounds.stream().allMatch(bound -> bound.holds(version));
    }
}
