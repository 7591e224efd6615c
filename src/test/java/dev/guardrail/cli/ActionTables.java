package dev.guardrail.cli;

import dev.guardrail.ci.ActionRunner;
import java.util.stream.Collectors;

/** The inputs and outputs of the Action, as `action.yml` has them. */
final class ActionTables {

    private ActionTables() {}

    static String inputs() {
        ActionRunner action = ActionRunner.asItStands();
        return "\n| Input | Is | If not given |\n|---|---|---|\n"
                + action.names("inputs").stream()
                        .map(name -> "| `" + name + "` | " + text(action, "inputs", name) + " | "
                                + code(action.text("inputs", name, "default")) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    static String outputs() {
        ActionRunner action = ActionRunner.asItStands();
        return "\n| Output | Is |\n|---|---|\n"
                + action.names("outputs").stream()
                        .map(name -> "| `" + name + "` | " + text(action, "outputs", name) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String text(ActionRunner action, String group, String name) {
        return action.text(group, name, "description").strip();
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }
}
