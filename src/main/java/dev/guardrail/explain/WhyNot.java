package dev.guardrail.explain;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.policy.Overriding;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.Level;
import dev.guardrail.verdict.Subject;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why a guardrail has no open finding. */
public sealed interface WhyNot {

    /**
     * It is off.
     *
     * @param decided the line that says so
     * @param from the level from which it is on
     */
    record Off(PolicyValue<Boolean> decided, Level from) implements WhyNot {}

    /** The policy leaves the file out. */
    record Excluded(String path) implements WhyNot {}

    /** It does have findings. */
    record Reported(List<Finding> findings) implements WhyNot {
        public Reported {
            findings = List.copyOf(findings);
        }
    }

    /** All of its findings are waived or in the baseline. */
    record Suppressed(List<Finding> findings) implements WhyNot {
        public Suppressed {
            findings = List.copyOf(findings);
        }
    }

    /** Another guardrail reports what it found. */
    record Superseded(List<Finding> findings) implements WhyNot {
        public Superseded {
            findings = List.copyOf(findings);
        }
    }

    /** Nobody gave the evidence that it needs. */
    record NotGiven(Evidence evidence) implements WhyNot {}

    /** Its evidence could not be read completely. */
    record Incomplete(Gap gap) implements WhyNot {}

    /**
     * The facts that its rule matches on were not collected, because no guardrail that ran matches on them.
     *
     * @param types the types of these facts
     */
    record NotCollected(SortedSet<String> types) implements WhyNot {
        public NotCollected {
            types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        }
    }

    /**
     * The policy says something of it for a part of the repository.
     *
     * @param overrides what it says, at least one
     */
    record Overridden(List<Overriding> overrides) implements WhyNot {
        public Overridden {
            overrides = List.copyOf(overrides);
        }
    }

    /** The head has nothing that it inspects. */
    record NothingToInspect(Subject subject) implements WhyNot {}

    /**
     * A condition of its rule has no match together with the conditions before it.
     *
     * @param condition the condition
     * @param obstacle what keeps it from matching
     */
    record Unmet(Condition condition, Obstacle obstacle) implements WhyNot {}

    /**
     * Nothing that its rule matches on is at the place.
     *
     * @param types the types of facts that the rule matches on
     */
    record NothingThere(SortedSet<String> types) implements WhyNot {
        public NothingThere {
            types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        }
    }

    /** All conditions of its rule match: what it found is of the base, or about something else. */
    record Matches(int count) implements WhyNot {}

    /**
     * The search did not come to an end.
     *
     * @param reason what happens, as a predicate
     */
    record Unknown(String reason) implements WhyNot {}
}
