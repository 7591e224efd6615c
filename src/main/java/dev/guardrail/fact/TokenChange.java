package dev.guardrail.fact;

import java.util.List;

/**
 * A permission that jobs of the base newly have for their token, or newly have to a higher level. A job is the same where the
 * range renames it or moves it to another file. What a job may do is what it declares, or else what its workflow declares:
 * a permission that moves from the workflow to a job is no change. There is none for a job that declared nothing before.
 *
 * @param place the permission at the head; where no permission is declared any more, the one that was, at the base
 * @param job the job that declares it; empty where the workflow does
 * @param scope the scope, or {@link Permission#ALL}
 * @param before the lowest level that one of the jobs had for the scope
 * @param after the level that they have now
 * @param unlimited whether nothing is declared any more, so that the repository's default decides, which is not known
 * @param jobs the ids of the jobs at the head, in their order
 * @param givenUp the scopes that all of the jobs could write before and cannot write any more, in their order
 * @param was where the jobs had the permission, or what declared that they had none, by the path that the file has at the
 *     head
 */
@FoundAmong(Permission.class)
public record TokenChange(
        Place place,
        String job,
        String scope,
        AccessLevel before,
        AccessLevel after,
        boolean unlimited,
        List<String> jobs,
        List<String> givenUp,
        Place was)
        implements WorkflowFact {

    public TokenChange {
        jobs = List.copyOf(jobs);
        givenUp = List.copyOf(givenUp);
    }

    /** Whether its jobs can no longer write one of some scopes. */
    public boolean givesUpOneOf(List<String> scopes) {
        return givenUp.stream().anyMatch(scopes::contains);
    }

    @Override
    public boolean isOfBase() {
        return unlimited;
    }

    @Override
    public String identity() {
        return unlimited ? "unlimited" : scope + ": " + after;
    }
}
