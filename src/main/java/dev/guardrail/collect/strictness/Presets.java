package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.Optional;

/** What a configuration extends. Its rules are not in the file, so they are not known. */
final class Presets {

    /** The name of the option in facts. */
    static final String NAME = "extends";

    /** What a flat configuration of ESLint takes from elsewhere, by calls of functions that are not followed. */
    static final String FLAT = "flat";

    private Presets() {}

    static Option option(String paths) {
        return new Option(
                NAME,
                java.util.List.of(paths.split(" ", -1)),
                SettingKind.RULE,
                Optional.of(BigDecimal.ZERO),
                false,
                (option, value, sink) -> Nodes.names(value)
                        .forEach(item -> sink.add(item.node().place(), option, item.text(), "", BigDecimal.ONE)));
    }
}
