package dev.guardrail.decay;

import dev.guardrail.decay.Step.Direction;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A series that is being followed. */
final class Track {

    private final State first;
    private final List<Step> steps = new ArrayList<>();
    private Observation last;
    private State known;
    private State now;

    Track(Observation last, State first) {
        this.last = last;
        this.first = first;
        this.known = first;
        this.now = first;
    }

    boolean isAbsent() {
        return now.standing() == Standing.ABSENT;
    }

    Optional<List<String>> key(int index) {
        return index < last.keys().size() ? Optional.of(last.keys().get(index)) : Optional.empty();
    }

    List<List<String>> lastingKeys() {
        return last.keys().subList(0, last.lasting());
    }

    void next(Moment moment, Observation observation, Notices notices) {
        List<String> losses = now.standing() == Standing.ABSENT ? List.of() : notices.losses(last);
        step(moment, observation.state(), observation.place(), losses, notices);
        last = observation;
    }

    /** Nothing of the commit is this. */
    void without(Moment moment, Set<String> unreadable, Notices notices) {
        State state = unreadable.contains(last.place().path()) ? State.UNKNOWN : State.ABSENT;
        step(moment, state, last.place(), List.of(), notices);
    }

    private void step(Moment moment, State after, Place place, List<String> losses, Notices notices) {
        if (!after.equals(now) || !losses.isEmpty()) {
            Direction direction = !losses.isEmpty() || after.isWeakerThan(known)
                    ? Direction.FALL
                    : known.isWeakerThan(after) ? Direction.RISE : Direction.OTHER;
            Notice notice = direction == Direction.FALL ? notices.of(last) : Notice.NONE;
            steps.add(new Step(moment, now, after, place, direction, notice, losses));
        }
        now = after;
        if (after.standing() != Standing.UNKNOWN) {
            known = after;
        }
    }

    Series series() {
        return new Series(last.kind(), last.name(), first, last.place(), steps);
    }
}
