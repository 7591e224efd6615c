package dev.guardrail.finding.search;

import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import java.util.Optional;

/**
 * What a condition looked at: a fact, an element of a list, or what an {@code accumulate} made.
 *
 * @param value the thing itself
 * @param ofBase whether it is a fact of the base, by the names of the head
 */
public record Seen(Object value, boolean ofBase) {

    /** Where it is, if it is somewhere. */
    public Optional<Place> place() {
        if (value instanceof Located located) {
            return Optional.of(located.place());
        }
        return value instanceof Setting setting ? Optional.of(setting.place()) : Optional.empty();
    }

    /** Whether it is at a place: in its file and, where the place has a line, on this line. */
    public boolean isAt(Place at) {
        return value instanceof Located located
                && located.path().equals(at.path())
                && (at.isFile()
                        || located.line() <= at.line()
                                && at.line() <= located.place().endLine());
    }
}
