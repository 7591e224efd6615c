package dev.guardrail.fact;

/**
 * An advisory about the version of an action that a step or a job uses.
 *
 * @param place the value of {@code uses}
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1; 0 where a job calls a reusable workflow
 * @param uses the value as written
 * @param advisory the advisory's id
 * @param fixed the first version with a fix; empty where there is none
 * @param match how it was found
 * @param origin who says so: the table and its date, or the policy
 */
@FoundAmong(ActionReference.class)
@Noun(one = "advisory about an action", many = "advisories about actions")
public record ActionAdvisory(
        Place place,
        String job,
        int step,
        String uses,
        String advisory,
        String fixed,
        AdvisoryMatch match,
        String origin)
        implements SupplyFact, Shown {

    /** Whether what is used is certainly what the advisory is about. */
    public boolean isCertain() {
        return match == AdvisoryMatch.COMMIT || match == AdvisoryMatch.VERSION;
    }

    /** What to do, as a clause: {@code fixed in 46.0.1}. */
    public String remedy() {
        return fixed.isEmpty() ? "without a fixed version" : "fixed in " + fixed;
    }

    /** The version is no part of it: the same advisory about another version is the same matter. */
    @Override
    public String identity() {
        return uses.replaceFirst("@.*", "") + " " + advisory;
    }
}
