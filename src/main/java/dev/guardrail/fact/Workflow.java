package dev.guardrail.fact;

/**
 * A file in {@code .github/workflows}.
 *
 * @param place its first key
 * @param name its {@code name}; empty where it has none
 */
public record Workflow(Place place, String name) implements WorkflowFact, Shown {

    @Override
    public String identity() {
        return "workflow";
    }
}
