package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Codecov's statuses: whether they are there and can fail, and how much the coverage may drop. Without a configuration, both
 * are there. The targets are thresholds of coverage, which have facts of their own.
 *
 * @see <a href="https://docs.codecov.com/docs/commit-status">Codecov's statuses</a>
 */
final class CodecovStatuses {

    private static final Set<String> OFF = Set.of("false", "no", "off");
    private static final List<String> KINDS = List.of("project", "patch");

    private CodecovStatuses() {}

    static Option option() {
        return Options.option("coverage.status", SettingKind.LIMIT, Optional.empty(), (option, value, sink) -> {
            for (String kind : KINDS) {
                if (value instanceof YamlNode.Scalar) {
                    enforced(kind, value, !OFF.contains(value.text()), value.text(), sink);
                }
                value.get(kind).ifPresent(statuses -> statuses(kind, statuses, sink));
            }
        });
    }

    private static void statuses(String kind, YamlNode statuses, SettingSink sink) {
        if (statuses.entries().isEmpty()) {
            boolean on = !OFF.contains(statuses.text());
            enforced(kind, statuses, on, statuses.text(), sink);
        }
        for (YamlNode.Entry entry : statuses.entries()) {
            String name = entry.key().value();
            status(name.equals("default") ? kind : kind + "." + name, entry.value(), sink);
        }
    }

    private static void status(String name, YamlNode status, SettingSink sink) {
        boolean off = status instanceof YamlNode.Scalar && OFF.contains(status.text());
        Optional<YamlNode> disabled = status.get("enabled").filter(value -> OFF.contains(value.text()));
        Optional<YamlNode> informational =
                status.get("informational").filter(value -> value.text().equals("true"));
        YamlNode why = disabled.or(() -> informational).orElse(status);
        String value = informational.isPresent() && disabled.isEmpty() ? "informational" : off ? status.text() : "off";
        boolean enforced = !off && disabled.isEmpty() && informational.isEmpty();
        enforced(name, why, enforced, enforced ? "on" : value, sink);
        Option tolerance = Options.atMost("coverage.status." + name + ".threshold", 0);
        status.get("threshold").ifPresent(number -> tolerance.form().read(tolerance, number, sink));
    }

    private static void enforced(String name, YamlNode node, boolean enforced, String value, SettingSink sink) {
        BigDecimal strictness = enforced ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal unset = KINDS.contains(name) ? BigDecimal.ONE : BigDecimal.ZERO;
        Option status = Options.option(
                "coverage.status." + name, SettingKind.LIMIT, Optional.of(unset), (option, nothing, none) -> {});
        sink.add(node.place(), status, "", value, strictness);
    }
}
