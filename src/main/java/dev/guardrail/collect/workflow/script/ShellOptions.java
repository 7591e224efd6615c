package dev.guardrail.collect.workflow.script;

import java.util.List;

/**
 * The options of a shell that decide which failures count.
 *
 * @param errexit {@code -e}: whether a failing command ends the script
 * @param pipefail {@code -o pipefail}: whether a failure counts of a command whose output is piped on
 */
public record ShellOptions(boolean errexit, boolean pipefail) {

    /**
     * The options that are in force after {@code set}.
     *
     * @param words the command, {@code set} first
     */
    ShellOptions after(List<String> words) {
        ShellOptions options = this;
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i);
            boolean on = option.startsWith("-");
            if (!on && !option.startsWith("+") || option.equals("--")) {
                break;
            }
            if (option.indexOf('e') > 0) {
                options = options.with("errexit", on);
            }
            // The letter o takes the next word: the name of an option.
            if (option.indexOf('o') > 0 && i + 1 < words.size()) {
                i++;
                options = options.with(words.get(i), on);
            }
        }
        return options;
    }

    private ShellOptions with(String name, boolean on) {
        return switch (name) {
            case "errexit" -> new ShellOptions(on, pipefail);
            case "pipefail" -> new ShellOptions(errexit, on);
            default -> this;
        };
    }
}
