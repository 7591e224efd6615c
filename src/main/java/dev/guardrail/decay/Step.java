package dev.guardrail.decay;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A commit that changes what a series says.
 *
 * @param moment the commit
 * @param before what it said
 * @param after what it says
 * @param place where it is set after the commit; where it was set before, if it is no longer there
 * @param direction whether it protects less
 * @param notice whether an audit of the commit reports it
 * @param losses what else is lost, as sentences: {@code `pytest` no longer runs on python 3.9}
 */
public record Step(
        Moment moment,
        State before,
        State after,
        Place place,
        Direction direction,
        Notice notice,
        List<String> losses) {

    public Step {
        losses = List.copyOf(losses);
    }

    /** Whether what protects becomes less. */
    public enum Direction {
        FALL,
        RISE,
        /** Neither, or nobody knows. */
        OTHER
    }

    public boolean isFall() {
        return direction == Direction.FALL;
    }

    /** Whether it protects less, and no guardrail says so. */
    public boolean isUnreported() {
        return isFall() && notice.kind() != Notice.Kind.REPORTED;
    }
}
