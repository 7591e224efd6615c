package dev.guardrail.fact;

import java.util.Locale;

/**
 * What a milestone is called, {@code M04} or {@code M10.5} say. Case does not matter, and {@code _} in a path stands for a
 * dot.
 *
 * @param text the id as written; empty for none
 */
public record MilestoneId(String text) {

    /** Whether both are the same milestone. */
    public boolean same(String other) {
        return normal(text).equals(normal(other));
    }

    /** Whether both are the same milestone, or one is a part of the other: {@code M16C} is one of {@code M16}. */
    public boolean related(String other) {
        String mine = normal(text);
        String theirs = normal(other);
        return mine.equals(theirs) || partOf(mine, theirs) || partOf(theirs, mine);
    }

    private static boolean partOf(String part, String whole) {
        return part.length() == whole.length() + 1
                && part.startsWith(whole)
                && !whole.isEmpty()
                && Character.isDigit(whole.charAt(whole.length() - 1))
                && Character.isLetter(part.charAt(part.length() - 1));
    }

    private static String normal(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
