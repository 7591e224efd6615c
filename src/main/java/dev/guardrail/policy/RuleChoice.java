package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a guardrail: by one file of a policy, or by all of them.
 *
 * @param on whether it is on
 * @param severity the severity of its findings; empty for that of the guardrail
 * @param settings the parameters that are set, each once
 * @param finalAt the line after which it must not be softened
 */
record RuleChoice(
        PolicyValue<Boolean> on,
        Optional<PolicyValue<Severity>> severity,
        List<Setting> settings,
        Optional<Place> finalAt) {

    RuleChoice {
        settings = List.copyOf(settings);
    }

    /** This with what a later file, or an override, says. */
    RuleChoice then(RuleChoice later) {
        Map<String, Setting> merged = new LinkedHashMap<>();
        settings.forEach(setting -> merged.put(setting.name(), setting));
        later.settings.forEach(setting -> merged.put(setting.name(), setting));
        return new RuleChoice(
                later.on,
                later.severity.or(() -> severity),
                List.copyOf(merged.values()),
                finalAt.or(() -> later.finalAt));
    }
}
