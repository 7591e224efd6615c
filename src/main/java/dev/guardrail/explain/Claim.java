package dev.guardrail.explain;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.Near;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.policy.Waiver;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.EmptyRange;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Subject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One thing that an explanation says. Reports put it into words. */
public sealed interface Claim {

    /** The verdict of the audit. */
    record OfVerdict(Audit audit) implements Claim {}

    /** What a gate says. */
    record OfGate(GateResult gate) implements Claim {}

    /**
     * A finding, with its line.
     *
     * @param alike how many more findings of its rule there are that are not listed
     */
    record OfFinding(Finding finding, Quote quote, int alike) implements Claim {}

    /** Missing evidence, with the line where reading stopped. */
    record OfGap(Gap gap, Quote quote) implements Claim {}

    /** A range in which there is nothing to judge. */
    record OfEmptyRange(EmptyRange range) implements Claim {}

    /**
     * Gates that found nothing to fail on.
     *
     * @param passing those that inspected something
     * @param idle those that had nothing to inspect
     */
    record OfPassing(List<GateResult> passing, List<Gate> idle) implements Claim {
        public OfPassing {
            passing = List.copyOf(passing);
            idle = List.copyOf(idle);
        }
    }

    /** A rule of the verdict that concluded something. */
    record OfReason(String rule, Quote quote) implements Claim {}

    /** Existing findings that do not count. */
    record OfRemaining(List<Finding> findings) implements Claim {
        public OfRemaining {
            findings = List.copyOf(findings);
        }
    }

    /** How much a guardrail inspected. */
    record OfInspection(Inspection inspection) implements Claim {}

    /**
     * A setting of the policy that decided.
     *
     * @param name as a policy has it
     * @param value as a policy would have it
     * @param byDefault whether nobody set it
     */
    record OfSetting(String name, String value, boolean byDefault, Quote quote) implements Claim {}

    /** A guardrail that concluded something, with the line on which it begins. */
    record OfRule(Guardrail guardrail, Quote quote) implements Claim {}

    /**
     * A condition of a rule that was met.
     *
     * @param text its text, on one line; its start where the whole does not fit a screen
     * @param variables the variables in its text that are no facts, with what they were bound to
     */
    record OfCondition(Condition condition, String text, SortedMap<String, String> variables, Quote quote)
            implements Claim {
        public OfCondition {
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        }
    }

    /**
     * A fact that a condition matched.
     *
     * @param condition the text of the condition, which names the properties that decided; empty where all are wanted
     */
    record OfFact(Fact fact, String condition, Quote quote) implements Claim {}

    /**
     * A parameter of a rule that a condition matched.
     *
     * @param shown the values of it that concern the finding; all where they fit a screen
     */
    record OfParameter(Setting setting, List<String> shown, Quote quote) implements Claim {
        public OfParameter {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Whether a finding is new, existing or resolved.
     *
     * @param was where the base has it
     * @param others the findings of the same rule that the base has in the same file
     */
    record OfOrigin(Finding finding, Optional<Quote> was, List<Finding> others) implements Claim {
        public OfOrigin {
            others = List.copyOf(others);
        }
    }

    /**
     * What was decided about a finding.
     *
     * @param quote the line of the waiver that holds
     * @param lapsed waivers of the policy that are about it and do not hold on the day of the audit
     */
    record OfDisposition(Finding finding, Optional<Quote> quote, List<Waiver> lapsed) implements Claim {
        public OfDisposition {
            lapsed = List.copyOf(lapsed);
        }
    }

    /**
     * What a finding does to its gate.
     *
     * @param counts whether it is in the policy's scope
     * @param fails whether its severity fails the gate
     */
    record OfEffect(Finding finding, GateResult gate, Audit audit, boolean counts, boolean fails) implements Claim {}

    /**
     * What a guardrail found.
     *
     * @param inspection how much it inspected; nothing if it is off
     */
    record OfGuardrail(Guardrail guardrail, int findings, Optional<Inspection> inspection) implements Claim {}

    /**
     * What there is at a place.
     *
     * @param findings how many findings are there
     * @param leftOut whether the policy has guardrails not look at its file
     */
    record OfPlace(Quote quote, int findings, boolean leftOut) implements Claim {}

    /**
     * Facts at a place, and the guardrails that match on facts of this type.
     *
     * @param rules those that run, in the order of their ids
     */
    record OfLooked(Subject subject, int facts, List<String> rules) implements Claim {
        public OfLooked {
            rules = List.copyOf(rules);
        }
    }

    /** What a search of the facts found, with the line that it is about; the quote may be of no file. */
    sealed interface OfSearch extends Claim {

        /** The line. */
        Quote quote();
    }

    /**
     * Why a guardrail has no open finding.
     *
     * @param rule the guardrail
     * @param at the place that the question is about; the file without a path for the whole audit
     */
    record OfWhyNot(String rule, Place at, WhyNot why, Quote quote) implements OfSearch {}

    /** What keeps an operand of an {@code or} from matching. */
    record OfObstacle(Obstacle obstacle, Quote quote) implements OfSearch {}

    /** A fact that a condition nearly matched. */
    record OfNear(Near near, Quote quote) implements OfSearch {}

    /** Facts that a {@code not} excludes, with the line of the first. */
    record OfExcluded(Obstacle.Found found, Quote quote) implements OfSearch {}

    /** A fact that an {@code exists} found or an {@code accumulate} collected. */
    record OfSeen(Seen seen, Quote quote) implements OfSearch {}

    /** What a condition of a match looked for. */
    record OfLookedFor(LookedFor lookedFor, Quote quote) implements OfSearch {}
}
