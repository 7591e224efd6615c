package dev.guardrail.fact;

/**
 * A sign that a job publishes something: a trigger that starts releases, or a step that publishes.
 *
 * @param place the event, or the value of {@code uses} of the step
 * @param job the job that publishes
 * @param step the step that publishes, counted from 1; 0 where the trigger is the sign
 * @param what what publishes, as a message names it: {@code release}, {@code pypa/gh-action-pypi-publish}
 */
@FoundAmong(Job.class)
@Noun(one = "sign of a release", many = "signs of releases")
public record ReleaseSign(Place place, String job, int step, String what) implements SupplyFact {

    @Override
    public String identity() {
        return what;
    }
}
