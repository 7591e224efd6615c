package dev.guardrail.fact;

/**
 * A step that publishes to a registry with a credential that somebody keeps, where the registry takes GitHub's identity.
 *
 * @param place the command, or the input that gives the credential
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param registry the registry's name
 * @param how the command, or the input of an action, as a message quotes it
 */
@FoundAmong(Step.class)
@Noun(one = "publication with a credential", many = "publications with credentials")
public record Publication(Place place, String job, int step, String registry, String how) implements SupplyFact {

    @Override
    public String identity() {
        return registry + " " + how;
    }
}
