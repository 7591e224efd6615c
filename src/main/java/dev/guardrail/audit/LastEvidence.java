package dev.guardrail.audit;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.plan.PlanPattern;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileFact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Manifest;
import dev.guardrail.fact.Workflow;
import dev.guardrail.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for evidence of the base of which the range leaves none. */
final class LastEvidence {

    private final Change change;
    private final Collection<Fact> head;
    private final List<PlanPattern> plans;

    LastEvidence(Change change, Collection<Fact> head, Policy policy) {
        this.change = change;
        this.head = head;
        this.plans = policy.plans().stream().map(PlanPattern::new).toList();
    }

    /** The first path of this evidence at the base, if the head has none of the kind. */
    Optional<String> removed(Evidence evidence, Collection<Fact> base) {
        return switch (evidence) {
            case WORKFLOWS -> fact(evidence, Workflow.class, base);
            case DEPENDENCIES -> fact(evidence, Manifest.class, base);
            case FILES -> fact(evidence, FileFact.class, base);
            case SOURCE -> file(path -> Language.of(path).isPresent());
            case TESTS -> file(path -> Language.of(path).isPresent() && FileKinds.of(path) == FileKind.TEST);
            case PLAN ->
                file(path ->
                        plans.stream().anyMatch(plan -> plan.milestone(path).isPresent()));
            case GIT, CI, COVERAGE, LINTERS -> Optional.empty();
        };
    }

    private Optional<String> fact(Evidence evidence, Class<? extends Located> type, Collection<Fact> base) {
        boolean left = head.stream()
                .anyMatch(fact -> type.isInstance(fact) || fact instanceof Gap gap && gap.evidence() == evidence);
        return left
                ? Optional.empty()
                : base.stream()
                        .filter(type::isInstance)
                        .map(fact -> type.cast(fact).path())
                        .sorted()
                        .findFirst();
    }

    private Optional<String> file(Predicate<String> wanted) {
        // Few files are removed: to look a path up at the head is cheaper than to ask of each file whether it is
        // wanted.
        Optional<String> removed =
                change.base().files(path -> change.head().find(path).isEmpty() && wanted.test(path)).stream()
                        .map(Entry::path)
                        .findFirst();
        return removed.filter(path -> !change.head().has(wanted));
    }
}
