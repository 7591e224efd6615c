package dev.guardrail.verify.book;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The milestone of an audit, by its path.
 *
 * @param name {@code M10.5} say; empty where the path names none
 * @param number the number; -1 where the path names none
 * @param part what follows the number: {@code 5} of {@code M10.5}, 1 for the A of {@code M37A}, or 0
 */
record Milestone(String name, int number, int part) implements Comparable<Milestone> {

    static final Milestone NONE = new Milestone("", -1, 0);

    private static final Pattern MILESTONE =
            Pattern.compile("(?i)(?<![a-z0-9])m(\\d{1,3})(?:[._](\\d{1,2})(?![0-9a-z])|([a-z])(?![a-z0-9])|(?![0-9]))");

    private static final Comparator<Milestone> ORDER = Comparator.comparing((Milestone each) -> each.number < 0)
            .thenComparingInt(Milestone::number)
            .thenComparingInt(Milestone::part);

    /** The milestone that the last part of a path names. */
    static Milestone of(String path) {
        Milestone found = NONE;
        for (String part : path.split("/", 0)) {
            Matcher matcher = MILESTONE.matcher(part);
            found = matcher.find() ? of(matcher) : found;
        }
        return found;
    }

    private static Milestone of(Matcher matcher) {
        String name = "M" + matcher.group(1);
        int number = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return new Milestone(name + "." + matcher.group(2), number, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            String letter = matcher.group(3).toUpperCase(Locale.ROOT);
            return new Milestone(name + letter, number, letter.charAt(0) - 'A' + 1);
        }
        return new Milestone(name, number, 0);
    }

    boolean isKnown() {
        return number >= 0;
    }

    /** By number; those without one come last. */
    @Override
    public int compareTo(Milestone other) {
        return ORDER.compare(this, other);
    }
}
