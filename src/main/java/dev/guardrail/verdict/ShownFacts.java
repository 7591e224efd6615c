package dev.guardrail.verdict;

import dev.guardrail.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * The facts of the head that a report shows as they are: what coverage reports, checks and the plan say.
 *
 * @param facts in the order in which they were collected
 */
public record ShownFacts(List<Fact> facts) {

    public ShownFacts {
        facts = List.copyOf(facts);
    }

    /** Those of one type, in their order. */
    public <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The first of one type. */
    public <T extends Fact> Optional<T> first(Class<T> type) {
        return all(type).stream().findFirst();
    }
}
