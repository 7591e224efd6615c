package dev.guardrail.fact;

/**
 * An {@code action.yml}, anywhere in the repository.
 *
 * @param place its first key
 * @param name its {@code name}
 * @param using what {@code runs.using} says: {@code composite}, {@code docker}, {@code node24}, ...
 */
public record ActionDefinition(Place place, String name, String using) implements WorkflowFact {

    @Override
    public String identity() {
        return "action";
    }
}
