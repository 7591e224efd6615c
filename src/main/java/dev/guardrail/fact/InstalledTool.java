package dev.guardrail.fact;

/**
 * A tool that an action installs in a version that is not settled.
 *
 * @param place the input that says the version; the value of {@code uses} where none does
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param action its owner and name, as written
 * @param input the input that would settle the version
 * @param version what the input says; empty where it is not given
 * @param origin who says so: the table and its date, or the policy
 */
@FoundAmong(ActionReference.class)
@Noun(one = "tool of an open version", many = "tools of open versions")
public record InstalledTool(
        Place place, String job, int step, String action, String input, String version, String origin)
        implements SupplyFact {

    /** Whether an expression says the version, so that it may be settled. */
    public boolean isComputed() {
        return version.contains("${{");
    }

    /** What is known of the version, as a clause. */
    public String sentence() {
        return version.isEmpty()
                ? "`" + action + "` installs the newest version where `" + input + "` is not given"
                : "`" + input + ": " + version + "` does not settle which version `" + action + "` installs";
    }

    @Override
    public String identity() {
        return action + " " + input;
    }
}
