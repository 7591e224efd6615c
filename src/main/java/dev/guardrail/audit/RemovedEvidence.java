package dev.guardrail.audit;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyValue;
import java.util.List;
import java.util.Set;

/**
 * Finds required evidence that the base has and that the range removes completely. Nothing could judge it at the head,
 * and without this check nothing would miss it.
 */
final class RemovedEvidence {

    private final Side base;
    private final Material material;
    private final PolicyValue<Set<Evidence>> byPolicy;

    RemovedEvidence(Side base, Material material, Policy policy) {
        this.base = base;
        this.material = material;
        this.byPolicy = policy.required();
    }

    /** A gap for each kind of required evidence that the range removes completely. */
    List<Fact> gaps(Set<Evidence> required) {
        return required.stream()
                .sorted()
                .flatMap(evidence -> material.removed(evidence, base.facts()).stream()
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
}
