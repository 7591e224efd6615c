package dev.guardrail.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a milestone is called, {@code M04} or {@code M10.5} say. Case does not matter, and {@code _} in a path stands for a
 * dot.
 *
 * @param text the id as written; empty for none
 */
public record MilestoneId(String text) {

    /** A prefix, and numbers: few enough digits for a number. */
    private static final Pattern NUMBERED = Pattern.compile("([^0-9]*)([0-9]{1,9}(?:\\.[0-9]{1,9})*)([a-z]?)");

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

    /** Whether a name has it as a word of its own: {@code M04} in {@code M04_records}, but not {@code M1} in {@code M10}. */
    public boolean isIn(String name) {
        String id = normal(text);
        String in = normal(name);
        int at = id.isEmpty() ? -1 : in.indexOf(id);
        while (at >= 0 && (isOfWord(in, at - 1) || isOfWord(in, at + id.length()))) {
            at = in.indexOf(id, at + 1);
        }
        return at >= 0;
    }

    /**
     * Whether it is certainly later than another: the prefixes are equal, and the number is higher, so that {@code M10.1}
     * is after {@code M10}, and {@code M10} after {@code M2}. Milestones that do not compare are not after each other.
     */
    public boolean isAfter(String other) {
        Matcher mine = NUMBERED.matcher(normal(text));
        Matcher theirs = NUMBERED.matcher(normal(other));
        return mine.matches()
                && theirs.matches()
                && mine.group(1).equals(theirs.group(1))
                && Arrays.compare(numbers(mine.group(2)), numbers(theirs.group(2))) > 0;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static boolean isOfWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
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
