package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers the settings of one tool in one file. */
final class SettingSink {

    private final String tool;
    private final String target;
    private final boolean defaults;
    private final List<CheckSetting> settings;

    private SettingSink(String tool, String target, boolean defaults, List<CheckSetting> settings) {
        this.tool = tool;
        this.target = target;
        this.defaults = defaults;
        this.settings = settings;
    }

    SettingSink(String tool) {
        this(tool, "", true, new ArrayList<>());
    }

    /** The same for settings that are about some files alone. */
    SettingSink about(String files) {
        return new SettingSink(tool, files, defaults, settings);
    }

    /** The same for a command: what it does not set, a file may set. */
    SettingSink withoutDefaults() {
        return new SettingSink(tool, target, false, settings);
    }

    void add(Place place, Option option, String name, String value, BigDecimal strictness) {
        add(place, option, name, value, strictness, "");
    }

    /** A setting that something else implies. What is written comes first, so it counts. */
    void add(Place place, Option option, String name, String value, BigDecimal strictness, String by) {
        boolean spread = name.startsWith("...");
        if (!spread && (defaults || !by.equals(Options.DEFAULT))) {
            BigDecimal unset = option.unset().orElse(strictness);
            Place line = place.isFile() ? place : Place.line(place.path(), place.line());
            settings.add(new CheckSetting(
                    line, tool, option.name(), target, name, option.kind(), value, strictness, unset, by));
        }
    }

    List<CheckSetting> settings() {
        return List.copyOf(settings);
    }
}
