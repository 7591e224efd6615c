package dev.guardrail.fact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a range takes from a gate: a job that waits for other jobs, to judge them or to publish.
 *
 * @param place the job; at the base where the range removes it
 * @param job its id
 * @param was its id at the base
 * @param kind how
 * @param jobs the needed jobs, in alphabetical order
 * @param results the results that it takes for success, in alphabetical order; none for another kind
 * @param ofBase whether {@link #place} is one of the base
 */
@FoundAmong(Job.class)
@Noun(one = "gate loss", many = "gate losses")
public record GateLoss(
        Place place, String job, String was, GateLossKind kind, List<String> jobs, List<String> results, boolean ofBase)
        implements CheckFact {

    public GateLoss {
        jobs = List.copyOf(jobs);
        results = List.copyOf(results);
    }

    @Override
    public int step() {
        return 0;
    }

    @Override
    public String identity() {
        return job + " " + kind;
    }

    @Override
    public boolean isOfBase() {
        return ofBase;
    }

    /** What becomes of the gate. */
    public String sentence() {
        String gate = "job `" + job + "`";
        boolean one = jobs.size() == 1;
        String ifTheyFail = "if " + needed() + (one ? " fails" : " fail");
        return switch (kind) {
            case REMOVED -> gate + " was removed, and no other job judges how " + needed() + (one ? " ends" : " end");
            case WAITS_NO_LONGER -> gate + " no longer waits for " + needed();
            case SKIPPED ->
                gate + " is now skipped " + ifTheyFail + ", and GitHub takes a skipped check for a passed one";
            case RUNS_ANYWAY -> gate + " now also runs " + ifTheyFail;
            case ACCEPTS ->
                gate + " now passes if " + needed() + (one ? " ends" : " end") + " in " + String.join(" or ", results);
        };
    }

    /** The needed jobs in a sentence. */
    public String needed() {
        return jobs.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
