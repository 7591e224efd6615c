package dev.guardrail.fact;

/**
 * A declared {@code continue-on-error}, whatever its value.
 *
 * @param place the value
 * @param job the job it belongs to
 * @param step the step it belongs to, counted from 1; 0 for the job's own
 * @param subject what the step is called; empty where it is set on a job
 * @param value the value as written
 * @param holds whether it can be true, with what the job's matrix says of its variables
 */
@FoundAmong(Step.class)
@Noun(one = "use of continue-on-error", many = "uses of continue-on-error")
public record ContinueOnError(Place place, String job, int step, String subject, String value, Truth holds)
        implements WorkflowFact {

    @Override
    public String identity() {
        return subject + ": " + value;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "continue-on-error");
    }
}
