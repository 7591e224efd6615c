package dev.guardrail.fact;

/**
 * A concurrency group.
 *
 * @param place where it is declared
 * @param job the job that declares it; empty where the workflow does
 * @param group the group's name or expression
 * @param cancelInProgress {@code true}, {@code false} or an expression; {@code false} where it is not said
 */
@Noun(one = "concurrency group", many = "concurrency groups")
public record Concurrency(Place place, String job, String group, String cancelInProgress) implements WorkflowFact {

    @Override
    public String identity() {
        return group;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "concurrency");
    }
}
