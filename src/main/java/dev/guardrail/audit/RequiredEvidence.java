package dev.guardrail.audit;

import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.CoverageReport;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.LinterRun;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.TestReport;
import dev.guardrail.policy.Policy;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds required evidence that nobody gave. Evidence that is neither required nor given is no gap, and its gate does
 * not apply.
 */
final class RequiredEvidence {

    private RequiredEvidence() {}

    /** The evidence that a verdict needs: what the policy requires, and what the command line names. */
    static Set<Evidence> of(Policy policy, Set<Evidence> demanded) {
        Set<Evidence> required = EnumSet.noneOf(Evidence.class);
        required.addAll(policy.required().value());
        required.addAll(demanded);
        return required;
    }

    /**
     * What the command line names. For given coverage, one readable report is enough, because a report often names a file
     * that no repository has.
     *
     * @param facts the facts of the head
     */
    static Set<Evidence> demanded(Policy policy, EvidenceFiles given, Collection<Fact> facts) {
        Set<Evidence> demanded = EnumSet.noneOf(Evidence.class);
        if (!given.ci().isEmpty()) {
            demanded.add(Evidence.CI);
        }
        if (!given.tests().isEmpty()) {
            demanded.add(Evidence.TESTS);
        }
        if (given.plan().isPresent() || !given.milestone().isEmpty()) {
            demanded.add(Evidence.PLAN);
        }
        Admission admission = new Admission(policy.committedEvidence());
        if (!given.coverage().isEmpty() && facts.stream().noneMatch(CoverageReport.class::isInstance)
                || !Stream.concat(given.coverage().stream(), given.baseCoverage().stream())
                        .allMatch(admission::admits)) {
            demanded.add(Evidence.COVERAGE);
        }
        return demanded;
    }

    /** A gap for each kind of required evidence of which the facts have none, not even a gap. */
    static List<Fact> missing(Set<Evidence> required, Collection<Fact> facts) {
        return required.stream()
                .sorted()
                .filter(evidence -> facts.stream().noneMatch(fact -> isOf(evidence, fact)))
                .flatMap(evidence -> absence(evidence).stream())
                .map(Fact.class::cast)
                .toList();
    }

    private static boolean isOf(Evidence evidence, Fact fact) {
        return fact instanceof Gap gap && gap.evidence() == evidence
                || switch (evidence) {
                    case COVERAGE -> fact instanceof CoverageReport;
                    case CI -> fact instanceof CheckRun;
                    case PLAN -> fact instanceof Plan;
                    case TESTS -> fact instanceof TestReport;
                    case LINTERS -> fact instanceof LinterRun;
                    case GIT, WORKFLOWS, SOURCE, DEPENDENCIES, FILES -> true;
                };
    }

    private static Optional<Gap> absence(Evidence evidence) {
        return switch (evidence) {
            case COVERAGE ->
                gap(evidence, "no coverage report was given (`--coverage`) and none is in the usual places");
            case CI -> gap(evidence, "no status of the checks was given (`--ci`)");
            case PLAN -> gap(evidence, "no plan was given (`--plan`, `--milestone`) and the range wrote none");
            case TESTS -> gap(evidence, "no test report was given (`--tests`) and none is in the usual places");
            case LINTERS ->
                gap(evidence, "no linter checked anything: the policy calls none (`linters`), or there is no workflow");
            // The repository itself is this evidence; a repository without workflows, for example, has none to inspect.
            case GIT, WORKFLOWS, SOURCE, DEPENDENCIES, FILES -> Optional.empty();
        };
    }

    private static Optional<Gap> gap(Evidence evidence, String reason) {
        return Optional.of(new Gap(evidence, Gap.Kind.ABSENT, Place.file(""), reason));
    }
}
