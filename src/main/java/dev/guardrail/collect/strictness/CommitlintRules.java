package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Optional;

/** commitlint's rules, whose first item is a level: 0 is off, 1 warns, 2 fails. */
final class CommitlintRules {

    private CommitlintRules() {}

    static Option option() {
        return Options.option("rules", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, rules, sink) -> {
            for (YamlNode.Entry rule : rules.entries()) {
                String level = rule.value().items().stream()
                        .findFirst()
                        .map(YamlNode::text)
                        .orElse("");
                if (level.matches("[012]")) {
                    int strictness = level.equals("0") ? -1 : Integer.parseInt(level);
                    sink.add(rule.key().place(), option, rule.key().value(), level, BigDecimal.valueOf(strictness));
                }
            }
        });
    }
}
