package dev.guardrail.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A step that restores a cache.
 *
 * @param place the input that turns it on; the value of {@code uses} where none does
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param action its action without the version, as written
 * @param certainty how sure that is
 * @param input the input that turns the cache on or off; empty where there is none
 * @param off the inputs that turn the cache off, with their values; empty for an input that is left out for it
 * @param origin who says so: the table and its date, or the policy
 */
@FoundAmong(Step.class)
@Noun(one = "step that restores a cache", many = "steps that restore a cache")
public record CachingStep(
        Place place,
        String job,
        int step,
        String action,
        CacheCertainty certainty,
        String input,
        Map<String, String> off,
        String origin)
        implements SupplyFact {

    public CachingStep {
        off = Collections.unmodifiableMap(new TreeMap<>(off));
    }

    /** Whether it is known that the step restores a cache. */
    public boolean isSure() {
        return certainty.compareTo(CacheCertainty.TURNED_ON) <= 0;
    }

    /** What turns it on, as a clause. */
    public String cause() {
        return switch (certainty) {
            case ALWAYS -> "always";
            case BY_DEFAULT -> "where `" + input + "` is not given";
            case TURNED_ON -> "as `" + input + "` says";
            case COMPUTED -> "if the expression of `" + input + "` says so";
            case BY_VERSION -> "in some of the versions that its reference may mean";
        };
    }

    @Override
    public String identity() {
        return action + " " + input;
    }
}
