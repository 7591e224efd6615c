package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.verdict.Thresholds;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of a policy as claims, with their lines. */
final class PolicyClaims {

    private final Policy policy;
    private final Thresholds thresholds;
    private final Sources sources;

    PolicyClaims(Policy policy, Sources sources) {
        this.policy = policy;
        this.thresholds = Thresholds.of(policy);
        this.sources = sources;
    }

    Derivation failAt() {
        return setting("fail-at", thresholds.failAt().value().toString(), thresholds.failAt());
    }

    Derivation scope() {
        return setting("scope", thresholds.scope().value().toString(), thresholds.scope());
    }

    Derivation required() {
        String evidence = thresholds.required().value().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
        return setting("require", evidence, thresholds.required());
    }

    /** The severity of a finding, where the policy sets it. */
    Optional<Derivation> severity(Finding finding) {
        return policy.overrides()
                .at(finding.location().place().path())
                .severity(finding.rule())
                .map(severity -> setting(
                        "rules." + finding.rule() + ".severity",
                        severity.value().toString(),
                        severity));
    }

    private Derivation setting(String name, String value, PolicyValue<?> decided) {
        return new Derivation(
                new Claim.OfSetting(name, value, decided.byDefault(), sources.quote(Source.POLICY, decided.place())));
    }
}
