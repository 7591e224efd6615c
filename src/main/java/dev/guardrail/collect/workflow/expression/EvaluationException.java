package dev.guardrail.collect.workflow.expression;

/** A function refuses its arguments: GitHub ends the step or the job with an error. */
final class EvaluationException extends Exception {

    private static final long serialVersionUID = 1L;

    EvaluationException(String message) {
        super(message);
    }
}
