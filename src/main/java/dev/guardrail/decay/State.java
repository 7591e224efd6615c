package dev.guardrail.decay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a series says at one commit.
 *
 * @param standing whether it protects
 * @param value the value as written: {@code 77.5 %}; empty for a check
 * @param strictness of two states of one series, the greater is stricter; none for a check
 * @param events the events on which a check can fail, in alphabetical order; none for a number
 */
public record State(Standing standing, String value, Optional<BigDecimal> strictness, List<String> events) {

    /** Nothing is there. */
    public static final State ABSENT = new State(Standing.ABSENT, "", Optional.empty(), List.of());

    /** Nothing can be said. */
    public static final State UNKNOWN = new State(Standing.UNKNOWN, "", Optional.empty(), List.of());

    public State {
        events = List.copyOf(events);
    }

    /** A number that counts. */
    public static State of(String value, BigDecimal strictness) {
        return new State(Standing.PRESENT, value, Optional.of(strictness), List.of());
    }

    /** A check. */
    public static State of(Standing standing, List<String> events) {
        return new State(standing, "", Optional.empty(), events);
    }

    /** Whether this protects less than another state, as far as both are known. */
    boolean isWeakerThan(State other) {
        if (standing == Standing.UNKNOWN || other.standing != Standing.PRESENT) {
            return false;
        }
        return standing != Standing.PRESENT || isLessStrictThan(other) || misses(other);
    }

    /** Whether it does not run on an event of another state. What runs for a target of pull requests runs on these, too. */
    private boolean misses(State other) {
        return other.events.stream().anyMatch(event -> !events.contains(event) && !events.contains(event + "_target"));
    }

    private boolean isLessStrictThan(State other) {
        return strictness.isPresent()
                && other.strictness.isPresent()
                && strictness.get().compareTo(other.strictness.get()) < 0;
    }
}
