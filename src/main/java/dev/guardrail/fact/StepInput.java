package dev.guardrail.fact;

/**
 * An input that a step gives to its action.
 *
 * @param place the value
 * @param job the job it belongs to; empty in an action definition
 * @param step the step it belongs to, counted from 1
 * @param action the action without its version, in lower case: {@code actions/checkout}
 * @param name the name of the input, in lower case
 * @param value its value, as written
 */
public record StepInput(Place place, String job, int step, String action, String name, String value)
        implements WorkflowFact {

    @Override
    public String identity() {
        return action + " " + name + ": " + value;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), name);
    }
}
