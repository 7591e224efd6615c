package dev.guardrail.verify.book;

import dev.guardrail.verify.self.BookRow;
import dev.guardrail.verify.self.Words;

/**
 * What an id stands for, from the first row that gives it.
 *
 * @param id the id; with the milestone behind it where it stood for something else before
 * @param discovered the milestone that found it, or else the first one that names it
 * @param issue what it is, in the words of its latest row
 * @param resolved whether its latest row says that it is resolved
 */
record Meaning(String id, Milestone discovered, String issue, boolean resolved) {

    /** Words in common from which two texts are about one issue. */
    private static final double ALIKE = 0.5;

    /** The meaning that a row gives an id. */
    static Meaning of(String id, BookRow row, Milestone milestone) {
        Milestone found = Milestone.of(row.discovered());
        return new Meaning(id, found.isKnown() ? found : milestone, row.issue(), row.isResolved());
    }

    /**
     * Whether a row is about it. It is not where it was found in another milestone, or comes after the resolution, and has
     * other words.
     */
    boolean fits(BookRow row) {
        Milestone found = Milestone.of(row.discovered());
        boolean other = found.isKnown() ? found.compareTo(discovered) != 0 : resolved;
        return !other || row.issue().isEmpty() || issue.isEmpty() || Words.shared(row.issue(), issue) >= ALIKE;
    }

    Meaning with(BookRow row) {
        return new Meaning(id, discovered, row.issue().isEmpty() ? issue : row.issue(), row.isResolved());
    }
}
