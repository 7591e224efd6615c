package dev.guardrail.verdict;

import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.TestReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of the head that a report shows as they are: what coverage reports, checks and the plan say.
 *
 * @param facts in the order in which they were collected
 */
public record ShownFacts(List<Fact> facts) {

    /** What a person gives, and the facts that there are of it. */
    private static final Map<Evidence, Class<? extends Fact>> GIVEN = new EnumMap<>(Map.of(
            Evidence.CI, CheckRun.class,
            Evidence.COVERAGE, CoverageReport.class,
            Evidence.TESTS, TestReport.class,
            Evidence.PLAN, Plan.class));

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

    /** Whether a person can give that evidence, and there are no facts of it. */
    public boolean lacks(Evidence evidence) {
        Class<? extends Fact> type = GIVEN.get(evidence);
        return type != null && all(type).isEmpty();
    }
}
