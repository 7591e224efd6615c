package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Optional;

/** zizmor's rules: disabled ones, and the files that one ignores. */
final class ZizmorRules {

    private static final Option RULES = Options.rules("rules");
    private static final Option IGNORE = Options.overlooks("ignore");

    private ZizmorRules() {}

    static Option option() {
        return Options.option("rules", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, rules, sink) -> {
            for (YamlNode.Entry rule : rules.entries()) {
                String name = rule.key().value();
                if (rule.value().text("disable").equals("true")) {
                    sink.add(rule.key().place(), RULES, name, "disabled", Options.NEGATIVE);
                }
                rule.value().get("ignore").ifPresent(files -> IGNORE.form().read(IGNORE, files, sink.about(name)));
            }
        });
    }
}
