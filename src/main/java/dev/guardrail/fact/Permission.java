package dev.guardrail.fact;

/**
 * What a workflow's token may do, as declared.
 *
 * @param place where it is declared
 * @param job the job that declares it; empty where the workflow does
 * @param scope {@code contents}, {@code packages}, ...; {@link #ALL} for {@code read-all}, {@code write-all} and an
 *     empty block, which grants {@link AccessLevel#NONE}
 * @param level how far it reaches
 */
public record Permission(Place place, String job, String scope, AccessLevel level) implements WorkflowFact {

    /** The scope of a declaration that speaks of all scopes at once. */
    public static final String ALL = "all";

    @Override
    public String identity() {
        return scope + ": " + level;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), scope);
    }
}
