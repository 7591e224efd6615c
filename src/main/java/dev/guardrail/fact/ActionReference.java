package dev.guardrail.fact;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern VERSION =
            Pattern.compile("(?:tag=|pin@)?v?(\\d{1,6}(?:\\.\\d{1,6}){0,2})(?![\\w.+-]).*");

    /** The version that the comment says a commit is of, without its {@code v}; empty where there is none, or no commit. */
    public String version() {
        Matcher version = VERSION.matcher(comment.strip());
        return kind == ReferenceKind.SHA && version.matches() ? version.group(1) : "";
    }

    /** Whether the comment of one of some references to the same repository contradicts that of this one. */
    public boolean isContradicted(Collection<?> all) {
        return !contradicting(all).isEmpty();
    }

    /** Those of some references to the same repository whose comments contradict that of this one. */
    public List<ActionReference> contradicting(Collection<?> all) {
        return all.stream()
                .map(ActionReference.class::cast)
                .filter(this::contradicts)
                .toList();
    }

    /**
     * Whether the comments of this and of another reference to the same repository cannot both be right: they call one commit
     * by two versions, of which neither is part of the other, or two commits by one full version.
     */
    private boolean contradicts(ActionReference other) {
        String one = version();
        String another = other.version();
        if (one.isEmpty() || another.isEmpty()) {
            return false;
        }
        boolean same = ref.equalsIgnoreCase(other.ref);
        return same
                ? !(one + ".").startsWith(another + ".") && !(another + ".").startsWith(one + ".")
                : one.equals(another) && one.chars().filter(c -> c == '.').count() == 2;
    }

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
