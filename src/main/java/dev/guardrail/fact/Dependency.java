package dev.guardrail.fact;

/**
 * A dependency that a manifest declares.
 *
 * @param place where it is declared
 * @param ecosystem where the package comes from
 * @param name the package, in the form that its ecosystem compares names by
 * @param version the requirement, with the properties that it refers to resolved; empty where there is none
 * @param kind how much the requirement leaves open
 * @param scope what it is needed for
 * @param lockfile the path of the lockfile that its version is up to, whether it has it or not; empty where there is none
 */
public record Dependency(
        Place place,
        Ecosystem ecosystem,
        String name,
        String version,
        VersionKind kind,
        DependencyScope scope,
        String lockfile)
        implements DependencyFact {

    @Override
    public String identity() {
        return "dependency " + name + " " + scope;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), ScopePath.FILE, name);
    }
}
