package dev.guardrail.proof;

import dev.guardrail.fact.Place;
import java.util.Optional;

/**
 * A check of CI, or a threshold of coverage, that the range adds or changes.
 *
 * @param place the line at the head
 * @param what the check, as reports call it
 * @param fails what has to fail
 * @param unproven why nothing that runs here can prove that it fails; empty where a run can
 * @param threshold how a threshold is raised; empty for a check
 * @param outcome what running a command with the raised threshold showed
 */
public record ChangedCheck(
        Place place, String what, String fails, String unproven, Optional<Threshold> threshold, Outcome outcome) {

    /** The same with an outcome. */
    public ChangedCheck with(Outcome seen) {
        return new ChangedCheck(place, what, fails, unproven, threshold, seen);
    }
}
