package dev.guardrail.fact;

/**
 * The version that a lockfile has for a dependency that its manifest declares, or declared at the base.
 *
 * @param place where the lockfile says it
 * @param manifest the path of the manifest that the lockfile belongs to
 * @param name the package, as {@link Dependency#name}
 * @param requirement the requirement that was locked, as the manifest had it then; empty where the format keeps none
 * @param version the version that was chosen; empty where none was, and where several were
 */
public record LockedDependency(Place place, String manifest, String name, String requirement, String version)
        implements DependencyFact {

    @Override
    public String identity() {
        return "locked " + name + " of " + manifest;
    }
}
