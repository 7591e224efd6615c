package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.util.List;

/**
 * The settings of one tool in one file of one side.
 *
 * @param path the file, as it is called at the head
 * @param tool the tool
 * @param settings what it sets
 */
record Unit(String path, Tool tool, List<CheckSetting> settings) {

    Unit {
        settings = List.copyOf(settings);
    }

    boolean isOf(Tool other) {
        return tool.name().equals(other.name());
    }
}
