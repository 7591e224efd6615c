package dev.guardrail.fact;

/**
 * A command that runs a script that it fetches from the network without comparing it with a checksum: in a workflow, or in a
 * script or a Dockerfile of the repository.
 *
 * @param place the command that runs it
 * @param job the job it belongs to; empty in a composite action, and outside of workflows
 * @param step the step it belongs to, counted from 1; 0 outside of workflows
 * @param address where the script comes from; empty where that is not written
 * @param how the command, as a message quotes it
 */
@FoundAmong(Command.class)
@Noun(one = "fetched script", many = "fetched scripts")
public record FetchedScript(Place place, String job, int step, String address, String how) implements SupplyFact {

    /** Whether the address names a commit: what stands there does not change. */
    public boolean isPinned() {
        return address.matches(".*[/=@][0-9a-f]{40}(?:[/?#].*)?");
    }

    @Override
    public String identity() {
        return address.isEmpty() ? how : address;
    }
}
