package dev.guardrail.fact;

/**
 * What a step or a job {@code uses}.
 *
 * @param place the value of {@code uses}
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1; 0 where a job calls a reusable workflow
 * @param uses the value as written
 * @param owner the owner of the repository; empty for local and Docker references
 * @param repository the repository's name; empty for local and Docker references
 * @param subpath the path within the repository, the workflow's file of a reusable workflow; empty for its root
 * @param ref the text after the {@code @}; empty if there is none
 * @param kind what it points at
 * @param comment the comment that ends the line, without its {@code #}: where a pinned version is usually named
 */
public record ActionReference(
        Place place,
        String job,
        int step,
        String uses,
        String owner,
        String repository,
        String subpath,
        String ref,
        ReferenceKind kind,
        String comment)
        implements WorkflowFact, Shown {

    /** {@code owner/repository}, with the path within it; empty for local and Docker references. */
    public String action() {
        return owner.isEmpty() ? "" : owner + "/" + repository + (subpath.isEmpty() ? "" : "/" + subpath);
    }

    @Override
    public String identity() {
        return owner.isEmpty() ? uses : action();
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "uses");
    }
}
