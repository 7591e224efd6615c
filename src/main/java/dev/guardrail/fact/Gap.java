package dev.guardrail.fact;

/**
 * Evidence that was wanted and could not be had.
 *
 * @param evidence the kind of evidence that has the gap
 * @param place where reading stopped
 * @param reason why, in one line
 */
public record Gap(Evidence evidence, Place place, String reason) implements Located {

    @Override
    public String identity() {
        return evidence + " " + reason;
    }
}
