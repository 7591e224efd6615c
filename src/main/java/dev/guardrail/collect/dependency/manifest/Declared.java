package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;

/**
 * A dependency as its manifest declares it.
 *
 * @param place where, as {@link dev.guardrail.fact.Dependency#place}
 * @param name the package, in the form that its ecosystem compares names by
 * @param version the requirement; empty where there is none
 * @param kind how much the requirement leaves open
 * @param scope what it is needed for
 * @param everywhere whether it is needed on every machine: no condition on the platform or the language's version
 */
public record Declared(
        Place place, String name, String version, VersionKind kind, DependencyScope scope, boolean everywhere) {

    /** The package itself, which npm may know by another name. */
    public String target() {
        return NpmRange.target(name, version);
    }
}
