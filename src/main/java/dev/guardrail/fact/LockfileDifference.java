package dev.guardrail.fact;

/**
 * A dependency about which a manifest and its lockfile disagree. What the format of the lockfile leaves undecided is none.
 *
 * @param place where the manifest declares it, or where the lockfile has it if the manifest does not
 * @param lockfile the path of the lockfile
 * @param manifest the path of the manifest
 * @param name the package, as {@link Dependency#name}
 * @param kind how they disagree
 * @param declared the requirement of the manifest; empty where it has none
 * @param locked the requirement that the lockfile was made for, or of {@link LockfileDifferenceKind#OTHER_VERSION} the
 *     version that it has; empty where it has none
 */
@FoundAmong(Lockfile.class)
public record LockfileDifference(
        Place place,
        String lockfile,
        String manifest,
        String name,
        LockfileDifferenceKind kind,
        String declared,
        String locked)
        implements DependencyFact {

    /** What each of them says, for people. */
    public String description() {
        String asked = manifest + " asks for " + (name + " " + declared).strip();
        return switch (kind) {
            case MISSING -> asked + ", and " + lockfile + " does not have it";
            case LEFT_OVER ->
                lockfile + " has " + (name + " " + locked).strip() + ", and " + manifest + " does not ask for it";
            case OTHER_REQUIREMENT ->
                asked + ", and " + lockfile + " was made for " + (locked.isEmpty() ? "any version" : locked);
            case OTHER_VERSION -> asked + ", and " + lockfile + " has " + locked;
        };
    }

    @Override
    public String identity() {
        return kind + " " + name + " " + manifest;
    }
}
