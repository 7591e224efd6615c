package dev.guardrail.finding;

import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.WorkflowFact;

/**
 * What a rule concludes: a place and an observation. The engine adds severity, gate, evidence and fingerprint.
 *
 * @param rule the rule that concludes it: {@code drools.getRule().getName()}
 * @param place where
 * @param job the job it is in; empty outside of jobs
 * @param step the step it is in, counted from 1 within the job; 0 outside of steps
 * @param identity what is wrong, independent of its position; if empty, the text at {@code place} is used
 * @param message the observation; it is put on one line
 */
public record Violation(String rule, Place place, String job, int step, String identity, String message) {

    public Violation {
        message = message.strip().replaceAll("\\s+", " ");
    }

    /** A violation that is about one fact: it has the fact's place and identity. */
    public Violation(String rule, Located subject, String message) {
        this(rule, subject.place(), jobOf(subject), stepOf(subject), subject.identity(), message);
    }

    /**
     * A violation that is about one fact, with a circumstance that tells it from other violations about the same fact.
     */
    public Violation(String rule, Located subject, String circumstance, String message) {
        this(rule, subject.place(), jobOf(subject), stepOf(subject), subject.identity() + " " + circumstance, message);
    }

    /** A violation at a line; the line's text is its identity. */
    public Violation(String rule, String path, int line, String message) {
        this(rule, Place.line(path, line), "", 0, "", message);
    }

    private static String jobOf(Located subject) {
        return subject instanceof WorkflowFact fact ? fact.job() : "";
    }

    private static int stepOf(Located subject) {
        return subject instanceof WorkflowFact fact ? fact.step() : 0;
    }
}
