package dev.guardrail.repair;

/**
 * What a repair may use.
 *
 * @param pins knows the commits of tags and branches
 * @param sources the files of the repository
 * @param unsafe whether it may change more than the finding
 */
public record Means(Pins pins, Sources sources, boolean unsafe) {

    /** Only what is certainly right, and without pins. */
    public static final Means SAFE = new Means(Pins.NONE, Sources.NONE, false);
}
