package dev.guardrail.report.figure;

import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.TestReport;
import dev.guardrail.verdict.Audit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evidence that a person can give and nobody gave. */
public final class NotGiven {

    /** What a person gives, and the facts that there are of it. */
    private static final Map<Evidence, Class<? extends Fact>> GIVEN = new EnumMap<>(Map.of(
            Evidence.CI, CheckRun.class,
            Evidence.COVERAGE, CoverageReport.class,
            Evidence.TESTS, TestReport.class,
            Evidence.PLAN, Plan.class));

    private NotGiven() {}

    /** In the order of {@link Evidence}; without evidence that was given and cannot be used. */
    public static List<Evidence> of(Audit audit) {
        return GIVEN.entrySet().stream()
                .filter(kind -> audit.gaps().stream().noneMatch(gap -> gap.evidence() == kind.getKey()))
                .filter(kind -> audit.shown().all(kind.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The option that gives it; nothing where it is read from the repository alone. */
    public static Optional<String> option(Evidence evidence) {
        return switch (evidence) {
            case COVERAGE -> Optional.of("--coverage FILE");
            case TESTS -> Optional.of("--tests FILE");
            case CI -> Optional.of("--ci FILE");
            case PLAN -> Optional.of("--plan FILE");
            case GIT, WORKFLOWS, SOURCE, DEPENDENCIES, FILES -> Optional.empty();
        };
    }

    /** {@code coverage report}. */
    public static String noun(Evidence evidence) {
        return switch (evidence) {
            case CI -> "CI status";
            case COVERAGE -> "coverage report";
            case TESTS -> "test report";
            case PLAN, GIT, WORKFLOWS, SOURCE, DEPENDENCIES, FILES -> evidence.toString();
        };
    }
}
