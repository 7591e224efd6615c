package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Biome's rules: groups of rules with severities, and switches for all, or the recommended, rules of a group. */
final class BiomeRules {

    private static final Option RULES = Options.rules("rules");

    private BiomeRules() {}

    static Option option(String paths) {
        return Options.option(paths, SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {
            for (var group : value.entries()) {
                String name = group.key().value();
                if (group.value().entries().isEmpty()) {
                    Severities.of(group.value())
                            .ifPresent(severity -> sink.add(
                                    group.value().place(),
                                    RULES,
                                    name,
                                    severity.word(),
                                    BigDecimal.valueOf(severity.strictness())));
                } else {
                    RULES.form().read(RULES, group.value(), sink);
                }
            }
        });
    }
}
