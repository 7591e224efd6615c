package dev.guardrail.fact;

/**
 * A command that runs a script that it fetches from the network without comparing it with a checksum.
 *
 * @param place the command that runs it
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
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
