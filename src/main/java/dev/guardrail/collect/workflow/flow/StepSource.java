package dev.guardrail.collect.workflow.flow;

import java.util.Locale;

/**
 * A step whose outputs others read.
 *
 * @param spot the step
 * @param id its {@code id}; empty where it has none
 * @param action the action without its version, in lower case; empty where it runs a script
 */
public record StepSource(Spot spot, String id, String action) {

    boolean isCalled(String job, String lowerId) {
        return spot.job().equals(job) && id.toLowerCase(Locale.ROOT).equals(lowerId);
    }
}
