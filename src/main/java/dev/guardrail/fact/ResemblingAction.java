package dev.guardrail.fact;

/**
 * An action whose name differs little from that of a popular one of another owner.
 *
 * @param place the value of {@code uses}
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1; 0 where a job calls a reusable workflow
 * @param repository its owner and name, as written
 * @param popular the popular one
 * @param origin who says that it is popular: the table and its date, or the policy
 */
@FoundAmong(ActionReference.class)
@Noun(one = "action that resembles another", many = "actions that resemble others")
public record ResemblingAction(Place place, String job, int step, String repository, String popular, String origin)
        implements SupplyFact {

    @Override
    public String identity() {
        return repository;
    }
}
