package dev.guardrail.fact;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A job of a workflow.
 *
 * @param place the job's id
 * @param id its key under {@code jobs}
 * @param name its {@code name}; empty where it has none
 * @param runsOn the labels of {@code runs-on}, in the order of the file
 * @param needs the jobs it waits for, in the order of the file
 * @param condition its {@code if}; empty where it has none
 * @param timeoutMinutes a number or an expression; empty where it has none
 * @param continueOnError its {@code continue-on-error}; empty where it has none
 * @param matrix the axes of its matrix; empty where it has none
 * @param environment the name of its environment; empty where it has none
 * @param uses the reusable workflow it calls; empty where it has steps of its own
 */
public record Job(
        Place place,
        String id,
        String name,
        List<String> runsOn,
        List<String> needs,
        String condition,
        String timeoutMinutes,
        String continueOnError,
        List<Axis> matrix,
        String environment,
        String uses)
        implements WorkflowFact {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    public Job {
        runsOn = List.copyOf(runsOn);
        needs = List.copyOf(needs);
        matrix = List.copyOf(matrix);
    }

    /** Whether its {@code timeout-minutes} is a number below some minutes; an expression is not known to be. */
    public boolean isLimitedBelow(int minutes) {
        return NUMBER.matcher(timeoutMinutes).matches() && Double.parseDouble(timeoutMinutes) < minutes;
    }

    /** Whether it has no {@code timeout-minutes}, or a number of at least some minutes. */
    public boolean isUnlimitedAt(int minutes) {
        return timeoutMinutes.isEmpty() || NUMBER.matcher(timeoutMinutes).matches() && !isLimitedBelow(minutes);
    }

    /** The ids of jobs that an {@code accumulate} collected, in alphabetical order. */
    public static List<String> ids(Collection<?> jobs) {
        return Texts.sorted(jobs.stream()
                .filter(Job.class::isInstance)
                .map(job -> ((Job) job).id())
                .toList());
    }

    @Override
    public String job() {
        return id;
    }

    @Override
    public String identity() {
        return "job";
    }

    /**
     * One variable of a matrix.
     *
     * @param name its name; {@code config.os} where its values are mappings
     * @param values the values that it can take in any cell, {@code include} counted in
     */
    public record Axis(String name, List<String> values) {

        public Axis {
            values = List.copyOf(values);
        }
    }
}
