package dev.guardrail.repair;

/**
 * What a repair may use.
 *
 * @param pins knows the commits of tags and branches
 * @param unsafe whether it may change more than the finding
 */
public record Means(Pins pins, boolean unsafe) {

    /** Only what is certainly right, and without pins. */
    public static final Means SAFE = new Means(Pins.NONE, false);
}
