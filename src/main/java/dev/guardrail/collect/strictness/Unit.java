package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.util.List;

/**
 * The settings of one tool in one file of one side.
 *
 * @param path the file, as it is called at the head
 * @param tool the tool
 * @param settings what it sets
 * @param open whether there may be more, in a variable say
 */
record Unit(String path, Tool tool, List<CheckSetting> settings, boolean open) {

    Unit(String path, Tool tool, List<CheckSetting> settings) {
        this(path, tool, settings, false);
    }

    Unit {
        settings = List.copyOf(settings);
    }

    boolean isOf(Tool other) {
        return tool.name().equals(other.name());
    }
}
