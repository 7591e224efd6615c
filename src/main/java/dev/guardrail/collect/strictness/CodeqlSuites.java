package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The queries of CodeQL: suites and files, in a list of a configuration or in an input of the action.
 *
 * @see <a href="https://docs.github.com/en/code-security/code-scanning/managing-your-code-scanning-configuration">The suites</a>
 */
final class CodeqlSuites {

    /** The suites that a suite has in it. */
    private static final Map<String, String> INCLUDED = Map.of("security-and-quality", "security-extended");

    private CodeqlSuites() {}

    static Option option() {
        return Options.option("queries", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {
            for (YamlNode item : value.items()) {
                String text = item.text().isEmpty() ? item.text("uses") : item.text();
                for (String name : List.of(text.split("[,\\s]+", -1))) {
                    query(option, name.replaceFirst("^\\+", ""), item, sink);
                }
            }
        });
    }

    private static void query(Option option, String name, YamlNode item, SettingSink sink) {
        if (!name.isEmpty()) {
            sink.add(item.place(), option, name, "", BigDecimal.ONE);
            String included = INCLUDED.getOrDefault(name, "");
            if (!included.isEmpty()) {
                sink.add(item.place(), option, included, "", BigDecimal.ONE);
            }
        }
    }
}
