package dev.guardrail.fact;

/**
 * What the range did to one dependency, compared over all manifests of its ecosystem: a dependency that moved to
 * another manifest has not changed.
 *
 * @param place where the head declares it, or where the base did if it was removed
 * @param ecosystem where the package comes from
 * @param name the package, as {@link Dependency#name}
 * @param scope what it is needed for, or was
 * @param change what happened to it
 * @param before the requirement at the base, with the scope or the module where that is what changed; empty where it was
 *     not there
 * @param after the requirement at the head, likewise; empty where it was removed
 */
@FoundAmong(Dependency.class)
public record DependencyChange(
        Place place,
        Ecosystem ecosystem,
        String name,
        DependencyScope scope,
        DependencyChangeKind change,
        String before,
        String after)
        implements DependencyFact, Shown {

    @Override
    public String identity() {
        return change + " " + name;
    }

    @Override
    public boolean isOfBase() {
        return change == DependencyChangeKind.REMOVED;
    }
}
