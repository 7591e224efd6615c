package dev.guardrail.decay;

import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one check, threshold or limit says over a history.
 *
 * @param kind what it is about
 * @param name what people call it
 * @param first what it says at the first commit of the history
 * @param place where it is set, or was last
 * @param steps the commits that changed it, oldest first
 */
public record Series(SeriesKind kind, String name, State first, Place place, List<Step> steps) {

    public Series {
        steps = List.copyOf(steps);
    }

    /** What it says at the last commit. */
    public State last() {
        return steps.isEmpty() ? first : steps.get(steps.size() - 1).after();
    }

    /** Whether it protected less after some commit. */
    public boolean fell() {
        return steps.stream().anyMatch(Step::isFall);
    }

    /** Where the last commit is after which it protected less; -1 where there is none. */
    public int lastFall() {
        return steps.stream()
                .filter(Step::isFall)
                .mapToInt(step -> step.moment().index())
                .max()
                .orElse(-1);
    }

    /** How many steps protect less, and no guardrail says so. */
    public long unreported() {
        return steps.stream().filter(Step::isUnreported).count();
    }

    /** By how much the unreported steps between two numbers lowered it together; none for a check. */
    public Optional<BigDecimal> unreportedSum() {
        return steps.stream()
                .filter(Step::isUnreported)
                .flatMap(step -> step.before().strictness().stream()
                        .flatMap(before -> step.after().strictness().stream().map(before::subtract)))
                .reduce(BigDecimal::add);
    }
}
