package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules of a configuration of Checkstyle: that they are there, their severities and their limits. */
final class CheckstyleModules {

    private static final Option MODULES = Options.rules("modules");
    private static final Map<String, Integer> SEVERITIES = Map.of("ignore", -1, "info", 1, "warning", 1, "error", 2);

    private CheckstyleModules() {}

    static List<Option> options() {
        return List.of(
                Options.option(
                        "modules",
                        SettingKind.RULE,
                        Optional.of(BigDecimal.ZERO),
                        (option, modules, sink) -> modules.entries().forEach(module -> module(module, sink))),
                Options.exceptions("ignored"));
    }

    private static void module(YamlNode.Entry module, SettingSink sink) {
        String name = module.key().value();
        // The default is inherited from the root module.
        String severity = module.value().text("severity");
        if (name.equals("Checker")) {
            Option all = Options.levels("severity", SettingKind.LIMIT, "ignore", "info", "warning", "*error");
            module.value().get("severity").ifPresent(value -> all.form().read(all, value, sink));
            return;
        }
        int strictness = SEVERITIES.getOrDefault(severity.isEmpty() ? "error" : severity, 2);
        sink.add(
                module.key().place(),
                MODULES,
                name,
                severity.isEmpty() ? "on" : severity,
                BigDecimal.valueOf(strictness));
        module.value().get("max").ifPresent(max -> {
            Option limit = Options.atMostIfSet(name + ".max");
            limit.form().read(limit, max, sink);
        });
    }
}
