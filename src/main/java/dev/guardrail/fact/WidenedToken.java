package dev.guardrail.fact;

import java.util.List;

/**
 * Scopes that jobs of the base newly can write with their token, or whose token nothing limits any more. A job is the same
 * where the range renames it or moves it to another file. What a job may do is what it declares, or else what its workflow
 * declares: a permission that moves from the workflow to a job is no change. There is none for a job that declared nothing
 * before.
 *
 * @param place the first of the permissions at the head; where none is declared any more, the first one at the base
 * @param job the job that declares them; empty where the workflow does
 * @param scopes the scopes in the order of the file, or {@link Permission#ALL} alone; none where nothing is declared any more
 * @param jobs the ids of the jobs at the head, in their order
 * @param givenUp the scopes that all of the jobs could write before and are declared not to write any more, in their order
 * @param wroteBefore whether one of the jobs could write some scope before
 * @param was what the base declared of the first scope or else first, by the path that the file has at the head
 */
@FoundAmong(Permission.class)
public record WidenedToken(
        Place place,
        String job,
        List<String> scopes,
        List<String> jobs,
        List<String> givenUp,
        boolean wroteBefore,
        Place was)
        implements WorkflowFact {

    public WidenedToken {
        scopes = List.copyOf(scopes);
        jobs = List.copyOf(jobs);
        givenUp = List.copyOf(givenUp);
    }

    /** Whether nothing is declared any more, so that the repository's default decides, which is not known. */
    public boolean isUnlimited() {
        return scopes.isEmpty();
    }

    /** Whether it can write every scope. */
    public boolean writesAll() {
        return scopes.contains(Permission.ALL);
    }

    /** Whether its jobs can no longer write one of some scopes. */
    public boolean givesUpOneOf(List<String> scopes) {
        return givenUp.stream().anyMatch(scopes::contains);
    }

    /** What the range does, as a sentence. */
    public String sentence() {
        boolean one = jobs.size() == 1;
        String subject = (one ? "job `" : "jobs `") + String.join("`, `", jobs) + "` ";
        if (isUnlimited()) {
            return subject + (one ? "has" : "have") + " no `permissions` any more: the repository's default applies";
        }
        String lost = givenUp.isEmpty() ? "" : ", and no longer `" + String.join("`, `", givenUp) + "`";
        return subject + "can now write "
                + (writesAll() ? "everything: `write-all`" : "`" + String.join("`, `", scopes) + "`" + lost);
    }

    @Override
    public boolean isOfBase() {
        return isUnlimited();
    }

    @Override
    public String identity() {
        return isUnlimited() ? "unlimited" : String.join(", ", scopes);
    }
}
