package dev.guardrail.audit;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
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
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Workflow;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds required evidence that the base has and that the range removes completely. Nothing could judge it at the head,
 * and without this check nothing would miss it.
 */
final class RemovedEvidence {

    private final Side base;
    private final Change change;
    private final Collection<Fact> head;
    private final PolicyValue<Set<Evidence>> byPolicy;
    private final List<PlanPattern> plans;

    RemovedEvidence(Side base, Change change, Collection<Fact> head, Policy policy) {
        this.base = base;
        this.change = change;
        this.head = head;
        this.byPolicy = policy.required();
        this.plans = policy.plans().stream().map(PlanPattern::new).toList();
    }

    /** A gap for each kind of required evidence that the range removes completely. */
    List<Fact> gaps(Set<Evidence> required) {
        return required.stream()
                .sorted()
                .flatMap(evidence -> removed(evidence).stream()
                        .map(path -> (Fact) new Gap(evidence, Gap.Kind.REMOVED, Place.file(path), reason(evidence))))
                .toList();
    }

    private String reason(Evidence evidence) {
        String what = switch (evidence) {
            case WORKFLOWS -> "every workflow";
            case DEPENDENCIES -> "every manifest";
            case SOURCE -> "every source file";
            case TESTS -> "every test file";
            case FILES -> "every file that is read as `files`";
            default -> "every plan";
        };
        return "the range removes " + what + ", but " + demand(evidence);
    }

    private String demand(Evidence evidence) {
        String quoted = "`" + evidence + "`";
        if (!byPolicy.value().contains(evidence)) {
            return "the command line requires " + quoted;
        }
        return byPolicy.byDefault() ? "Guardrail requires " + quoted + " by default" : "the policy requires " + quoted;
    }

    /** The first path of this evidence at the base, if the head has none of the kind. */
    private Optional<String> removed(Evidence evidence) {
        return switch (evidence) {
            case WORKFLOWS -> fact(evidence, Workflow.class);
            case DEPENDENCIES -> fact(evidence, Manifest.class);
            case FILES -> fact(evidence, FileFact.class);
            case SOURCE -> file(path -> Language.of(path).isPresent());
            case TESTS ->
                file(path ->
                        FileKinds.of(path) == FileKind.TEST && Language.of(path).isPresent());
            case PLAN ->
                file(path ->
                        plans.stream().anyMatch(plan -> plan.milestone(path).isPresent()));
            case GIT, CI, COVERAGE -> Optional.empty();
        };
    }

    private Optional<String> fact(Evidence evidence, Class<? extends Located> type) {
        boolean left = head.stream()
                .anyMatch(fact -> type.isInstance(fact) || fact instanceof Gap gap && gap.evidence() == evidence);
        return left
                ? Optional.empty()
                : base.facts().stream()
                        .filter(type::isInstance)
                        .map(fact -> type.cast(fact).path())
                        .sorted()
                        .findFirst();
    }

    private Optional<String> file(Predicate<String> wanted) {
        return paths(change.head(), wanted).findAny().isPresent()
                ? Optional.empty()
                : paths(change.base(), wanted).findFirst();
    }

    private static Stream<String> paths(Snapshot snapshot, Predicate<String> wanted) {
        return snapshot.files(wanted).stream().map(Entry::path);
    }
}
