package dev.guardrail.fact;

/**
 * A file that declares dependencies, and that was read.
 *
 * @param place the file
 * @param ecosystem where its packages come from
 * @param dependencies how many dependencies it declares
 */
public record Manifest(Place place, Ecosystem ecosystem, int dependencies) implements DependencyFact, Shown {

    @Override
    public String identity() {
        return "manifest";
    }
}
