package dev.guardrail.finding.search;

import java.util.List;

/** What keeps a condition from matching. */
public sealed interface Obstacle {

    /** This without what the conditions before it matched, where that is known. */
    default Obstacle alone() {
        return this;
    }

    /**
     * No fact matches a pattern.
     *
     * @param sought what it looks for; its demands have values only where all matches of the conditions before agree
     * @param nearest the facts that fail the fewest constraints
     * @param looked how many facts were compared
     * @param all how many facts there are of this type
     */
    record NoMatch(Sought sought, List<Near> nearest, int looked, int all) implements Obstacle {
        public NoMatch {
            nearest = List.copyOf(nearest);
        }

        @Override
        public Obstacle alone() {
            return new NoMatch(sought, nearest.stream().map(Near::alone).toList(), looked, all);
        }
    }

    /**
     * Facts are there that a {@code not} excludes.
     *
     * @param sought what there should be none of, a pattern each
     * @param found some of the facts, each with what the conditions before the {@code not} matched
     * @param all how many there are
     */
    record InTheWay(List<Sought> sought, List<Found> found, int all) implements Obstacle {
        public InTheWay {
            sought = List.copyOf(sought);
            found = List.copyOf(found);
        }
    }

    /**
     * What an {@code accumulate} made of facts does not meet the constraints on it.
     *
     * @param sought what it collects, a pattern each
     * @param results what it made, where it made something
     * @param failing the constraints that the results do not meet
     * @param collected some of the facts that it collected
     * @param all how many it collected
     * @param beside what the conditions before it matched in this case
     */
    record Result(
            List<Sought> sought,
            List<Value> results,
            List<Demand> failing,
            List<Seen> collected,
            int all,
            List<Seen> beside)
            implements Obstacle {
        public Result {
            sought = List.copyOf(sought);
            results = List.copyOf(results);
            failing = List.copyOf(failing);
            collected = List.copyOf(collected);
            beside = List.copyOf(beside);
        }
    }

    /** None of the operands of an {@code or} has a match; nothing is said of one that cannot be told. */
    record NoAlternative(List<Obstacle> alternatives) implements Obstacle {
        public NoAlternative {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Facts that match together.
     *
     * @param facts what a condition matched
     * @param beside what the conditions before it matched
     */
    record Found(List<Seen> facts, List<Seen> beside) {
        public Found {
            facts = List.copyOf(facts);
            beside = List.copyOf(beside);
        }
    }
}
