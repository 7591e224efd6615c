package dev.guardrail.fact;

/**
 * An environment variable that a workflow, a job or a step sets with {@code env}.
 *
 * @param place the variable with its value
 * @param job the job it belongs to; empty at the level of the workflow and in an action definition
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param name its name, as written
 * @param value its value, as written
 */
@Noun(one = "environment variable", many = "environment variables")
public record EnvVar(Place place, String job, int step, String name, String value) implements WorkflowFact {

    @Override
    public String identity() {
        return name + "=" + value;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), name);
    }
}
