package dev.guardrail.explain;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why two audits say different things.
 *
 * @param was how messages call the one audit
 * @param now how messages call the other one
 * @param outcome what they say
 * @param parts what they were judged from, as far as it differs
 */
public record Difference(String was, String now, WhatIf outcome, List<Part> parts) {

    public Difference {
        parts = List.copyOf(parts);
    }

    /** Whether a verdict turns with a part: one of the audits says something else with that part of the other. */
    public boolean turnsWith(Part part) {
        return part.exchanged().turns(outcome.was()) || part.kept().turns(outcome.now());
    }

    /** Whether it is not known if a verdict turns with a part. */
    public boolean isOpen(Part part) {
        return !turnsWith(part) && !(part.exchanged().isKnown() && part.kept().isKnown());
    }

    /**
     * One kind of what audits are judged from.
     *
     * @param input the kind
     * @param changes what differs in it, the changes behind findings first
     * @param exchanged the one audit with this part of the other
     * @param kept the other audit with this part of the one
     */
    public record Part(Input input, List<Change> changes, Exchanged exchanged, Exchanged kept) {

        public Part {
            changes = List.copyOf(changes);
        }
    }

    /**
     * An audit with a part of another one.
     *
     * @param verdict what follows; nothing where the part does not fit
     * @param uncollected the guardrails that would be on and of which it is not known what they would find
     */
    public record Exchanged(Optional<Verdict> verdict, List<Uncollected> uncollected) {

        public Exchanged {
            uncollected = List.copyOf(uncollected);
        }

        /** Whether the verdict is certain. */
        public boolean isKnown() {
            return verdict.isPresent() && uncollected.isEmpty();
        }

        private boolean turns(Audit audit) {
            return isKnown() && !verdict.equals(Optional.of(audit.verdict()));
        }
    }

    /** What audits are judged from. */
    public enum Input {
        /** What was collected of both sides, and the lines of their files. */
        FACTS,
        /** The policy, the policies that it extends, and the side that was trusted. */
        POLICY,
        /** The project's own rules. */
        RULES,
        /** The findings that were accepted at once. */
        BASELINE,
        /** The waivers in comments. */
        COMMENTS,
        /** What the command line allowed, and which evidence it gave. */
        OPTIONS,
        /** The day on which waivers hold or not. */
        DAY
    }

    /** One change. */
    public sealed interface Change {

        /** A fact that only one of the audits has. */
        record OfFact(Fact fact, boolean added) implements Change {}

        /** A line of a text that only one of the audits has. */
        record OfLine(Place place, String line, boolean added) implements Change {}

        /** Another day. */
        record OfDay(LocalDate was, LocalDate now) implements Change {}

        /** Another side that was trusted. */
        record OfSide(String was, String now) implements Change {}
    }
}
