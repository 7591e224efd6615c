package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules of ESLint with a number that nothing may exceed: {@code complexity: [error, 10]}, {@code max-len: [error, {code: 80}]}. */
final class RuleLimits {

    private static final Pattern LIMITED =
            Pattern.compile("(?:[\\w@-]+/)?(?:max-[\\w-]+|complexity|cognitive-complexity)");
    private static final List<String> KEYS = List.of("max", "code", "maximum");

    private RuleLimits() {}

    static Option option(String paths) {
        return Options.option(
                paths,
                SettingKind.LIMIT,
                Optional.empty(),
                (option, value, sink) -> value.entries().stream()
                        .filter(entry -> LIMITED.matcher(entry.key().value()).matches())
                        .forEach(entry -> number(entry.value()).ifPresent(number -> {
                            Option rule = Options.atMostIfSet(entry.key().value());
                            rule.form().read(rule, number, sink);
                        })));
    }

    private static Optional<YamlNode> number(YamlNode value) {
        List<YamlNode> parts = value instanceof YamlNode.Sequence list ? list.elements() : List.of();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        YamlNode argument = parts.get(1);
        return argument instanceof YamlNode.Scalar
                ? Optional.of(argument)
                : KEYS.stream().flatMap(key -> argument.get(key).stream()).findFirst();
    }
}
