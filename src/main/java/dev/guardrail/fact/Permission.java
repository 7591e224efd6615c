package dev.guardrail.fact;

/**
 * What a workflow's token may do, as declared.
 *
 * @param place where it is declared
 * @param job the job that declares it; empty where the workflow does
 * @param scope {@code contents}, {@code packages}, ...; {@link #ALL} for {@code read-all}, {@code write-all} and an
 *     empty block, which grants {@link AccessLevel#NONE}
 * @param level how far it reaches
 * @param comment what a comment on its line or directly above it says; empty where there is none
 */
public record Permission(Place place, String job, String scope, AccessLevel level, String comment)
        implements WorkflowFact {

    /** The scope of a declaration that speaks of all scopes at once. */
    public static final String ALL = "all";

    /**
     * Whether it needs no reason: reading the repository's content, which any checkout needs, and a declaration that
     * names no scope.
     */
    public boolean isEvident() {
        return scope.equals(ALL) || scope.equals("contents") && level == AccessLevel.READ;
    }

    /** Whether it stands before another declaration of its file. */
    public boolean isBefore(Permission other) {
        return place.compareTo(other.place) < 0;
    }

    @Override
    public String identity() {
        return scope + ": " + level;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), scope);
    }
}
