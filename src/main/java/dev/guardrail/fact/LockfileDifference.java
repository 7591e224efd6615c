package dev.guardrail.fact;

/**
 * A dependency about which a manifest and its lockfile disagree. There is none where the format of the
 * lockfile does not tell.
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

    /** The difference as a message. */
    public String description() {
        String required = code(manifest) + " requires " + code((name + " " + declared).strip());
        String lock = code(lockfile);
        return switch (kind) {
            case MISSING -> required + ", but " + lock + " does not have it";
            case LEFT_OVER ->
                lock + " has " + code((name + " " + locked).strip()) + ", but " + code(manifest)
                        + " does not require it";
            case OTHER_REQUIREMENT ->
                required + ", but " + lock + " was made for " + (locked.isEmpty() ? "any version" : code(locked));
            case OTHER_VERSION -> required + ", but " + lock + " has " + code(locked);
        };
    }

    private static String code(String text) {
        return '`' + text + '`';
    }

    @Override
    public String identity() {
        return kind + " " + name + " " + manifest;
    }
}
