package dev.guardrail.report.figure;

import dev.guardrail.fact.Evidence;
import dev.guardrail.verdict.Audit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The evidence that a person can give and nobody gave. */
public final class NotGiven {

    private NotGiven() {}

    /** In the order of {@link Evidence}; without evidence that was given and cannot be used. */
    public static List<Evidence> of(Audit audit) {
        return Arrays.stream(Evidence.values())
                .filter(audit.shown()::lacks)
                .filter(evidence -> audit.gaps().stream().noneMatch(gap -> gap.evidence() == evidence))
                .toList();
    }

    /** The option that gives it; nothing where it is read from the repository alone. */
    public static Optional<String> option(Evidence evidence) {
        return switch (evidence) {
            case COVERAGE -> Optional.of("--coverage FILE");
            case TESTS -> Optional.of("--tests FILE");
            case CI -> Optional.of("--ci FILE");
            case PLAN -> Optional.of("--plan FILE");
            case GIT, WORKFLOWS, SOURCE, DEPENDENCIES, FILES, LINTERS -> Optional.empty();
        };
    }

    /** {@code coverage report}. */
    public static String noun(Evidence evidence) {
        return switch (evidence) {
            case CI -> "CI status";
            case COVERAGE -> "coverage report";
            case TESTS -> "test report";
            case PLAN, GIT, WORKFLOWS, SOURCE, DEPENDENCIES, FILES, LINTERS -> evidence.toString();
        };
    }
}
