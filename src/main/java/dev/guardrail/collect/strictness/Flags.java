package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Flags that set the level of a lint: {@code -D warnings}, {@code -A clippy::foo}. */
final class Flags {

    /** The name of the option in facts. */
    static final String NAME = "flags";

    private Flags() {}

    /** Lints that fail the build. */
    static Option deny(String flags) {
        return of(flags, "deny", 2);
    }

    /** Lints that only warn. */
    static Option warn(String flags) {
        return of(flags, "warn", 1);
    }

    /** Lints that are off. */
    static Option allow(String flags) {
        return of(flags, "allow", -1);
    }

    /** Whether a unit sets the level of a lint that a flag set: as another flag, for the compiler, or in {@code Cargo.toml}. */
    static boolean has(Unit unit, CheckSetting flag) {
        return flag.option().equals(NAME)
                && unit.tool().family() == Tool.Family.RUST_LINT
                && unit.settings().stream()
                        .anyMatch(lint -> lint.name().equals(flag.name().replaceFirst("^\\w+::", ""))
                                && lint.strictness().compareTo(flag.strictness()) >= 0);
    }

    private static Option of(String flags, String level, int strictness) {
        Option lints =
                Options.option(NAME, SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {});
        List<String> all = List.of(flags.split(" ", -1));
        return new Option(
                all.get(0),
                all,
                SettingKind.RULE,
                Optional.of(BigDecimal.ZERO),
                false,
                (option, value, sink) -> Nodes.names(value)
                        .forEach(item -> sink.add(
                                item.node().place(), lints, item.text(), level, BigDecimal.valueOf(strictness))));
    }
}
