package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Lists of globs for measured files, where a glob with an exclamation mark takes files away. */
final class NegatedGlobs {

    private NegatedGlobs() {}

    static Option option(String paths) {
        return Options.option(
                paths,
                SettingKind.MEASURED_FILES,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> Nodes.paths(value).forEach(item -> {
                    boolean negated = item.text().startsWith("!");
                    String glob = negated ? item.text().substring(1) : item.text();
                    sink.add(item.node().place(), option, glob, "", negated ? Options.NEGATIVE : BigDecimal.ONE);
                }));
    }
}
