package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renovate's rules that switch updates of some packages off. */
final class RenovateRules {

    private static final Option DISABLED = Options.ignores("packageRules");
    private static final List<String> MATCHES = List.of(
            "matchPackageNames",
            "matchPackagePatterns",
            "matchPackagePrefixes",
            "matchDepTypes",
            "matchManagers",
            "matchDatasources");

    private RenovateRules() {}

    static Option option() {
        return Options.option("packageRules", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, rules, sink) -> {
            for (YamlNode rule : rules.items()) {
                boolean narrow = rule.get("matchUpdateTypes").isPresent()
                        || rule.get("matchCurrentVersion").isPresent();
                if (rule.text("enabled").equals("false") && !narrow) {
                    names(rule).forEach(name -> sink.add(rule.place(), DISABLED, name, "disabled", Options.NEGATIVE));
                }
            }
        });
    }

    private static Stream<String> names(YamlNode rule) {
        return MATCHES.stream().flatMap(key -> rule.get(key).stream()).flatMap(node -> node.texts().stream());
    }
}
