package dev.guardrail.collect.coverage.format;

/**
 * How many there are of something, and how many of them tests run.
 *
 * @param covered from 0 to {@code total}
 */
public record Tally(long covered, long total) {

    static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (covered < 0 || covered > total) {
            throw new IllegalArgumentException(covered + " of " + total);
        }
    }

    /** In percentage points; what tools count differently in totals and in lines is less than half of it. */
    private static final int TOLERANCE = 5;

    /** Whether this total claims clearly more than the lines say that it is made of. */
    boolean contradicts(Tally lines) {
        return total > 0 && percentage() > lines.percentage() + TOLERANCE;
    }

    private double percentage() {
        return total == 0 ? 0 : 100.0 * covered / total;
    }

    /** Both taken together; they must count different things of the same kind. */
    public Tally plus(Tally other) {
        return new Tally(covered + other.covered, total + other.total);
    }
}
