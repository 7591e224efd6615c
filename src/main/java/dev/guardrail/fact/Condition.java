package dev.guardrail.fact;

/**
 * The {@code if} of a job or a step.
 *
 * @param place the value of {@code if}
 * @param job the job it belongs to
 * @param step the step it belongs to, counted from 1; 0 for the job's own
 * @param subject what the step is called; empty where it is set on a job
 * @param expression the value as written
 * @param holds whether it can be true, and can be false
 * @param literal whether it is text around an expression, which GitHub takes for a non-empty and so always true text
 */
public record Condition(
        Place place, String job, int step, String subject, String expression, Truth holds, boolean literal)
        implements WorkflowFact {

    @Override
    public String identity() {
        return subject + ": " + expression;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "if");
    }
}
