package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What an override says of one guardrail.
 *
 * @param place where it begins
 * @param in the glob of the files that it is about
 * @param on whether the guardrail is on there
 * @param severity the severity that its findings have there; nothing where the override does not say
 * @param settings the parameters that it sets
 */
public record Overriding(Place place, String in, boolean on, Optional<Severity> severity, List<Setting> settings) {

    public Overriding {
        settings = List.copyOf(settings);
    }

    static Overriding of(PathOverride override, RuleChoice choice) {
        return new Overriding(
                choice.on().place(),
                override.in().pattern(),
                choice.on().value(),
                choice.severity().map(PolicyValue::value),
                choice.settings());
    }
}
