package dev.guardrail.repair;

import dev.guardrail.table.Tables;

/**
 * What a repair may use.
 *
 * @param pins knows the commits of tags and branches
 * @param sources the files of the repository
 * @param tables what is known of actions
 * @param unsafe whether it may change more than the finding
 */
public record Means(Pins pins, Sources sources, Tables tables, boolean unsafe) {

    /** Only what is certainly right, and without pins. */
    public static Means safe(Tables tables) {
        return new Means(Pins.NONE, Sources.NONE, tables, false);
    }
}
