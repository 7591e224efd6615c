package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.Optional;

/** The rules of Maven's enforcer, each an element of its own. */
final class EnforcerRules {

    private EnforcerRules() {}

    static Option option() {
        return Options.option(
                "rules",
                SettingKind.RULE,
                Optional.of(BigDecimal.ZERO),
                (option, rules, sink) -> rules.entries()
                        .forEach(rule ->
                                sink.add(rule.key().place(), option, rule.key().value(), "on", BigDecimal.ONE)));
    }
}
