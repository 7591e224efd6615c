package dev.guardrail.fact;

/**
 * A repository that a workflow or a hook uses and that its owner has archived.
 *
 * @param place the value that names it
 * @param job the job it belongs to; empty in a composite action and in a configuration of hooks
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param repository its owner and name, as written
 * @param origin who says so: the table and its date, or the policy
 */
@FoundAmong(ActionReference.class)
@Noun(one = "archived repository", many = "archived repositories")
public record ArchivedRepository(Place place, String job, int step, String repository, String origin)
        implements SupplyFact {

    @Override
    public String identity() {
        return repository;
    }
}
