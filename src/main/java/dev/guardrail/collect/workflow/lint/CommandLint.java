package dev.guardrail.collect.workflow.lint;

import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds workflow commands in scripts that GitHub has disabled, or is going to disable. */
final class CommandLint {

    private static final Pattern COMMAND =
            Pattern.compile("::(set-output|save-state|set-env) [^\\n:]*name=[^\\n]*?::|::(add-path)::");
    private static final Map<String, String> FILES = Map.of(
            "set-output", "GITHUB_OUTPUT",
            "save-state", "GITHUB_STATE",
            "set-env", "GITHUB_ENV",
            "add-path", "GITHUB_PATH");
    private static final String ALLOWED = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

    private final Oversights oversights;

    CommandLint(Oversights oversights) {
        this.oversights = oversights;
    }

    /** Checks a step, given whether its surroundings allow commands that are disabled. */
    void step(YamlNode step, Position at, boolean allowed) {
        if (!(step.get("run").orElse(step) instanceof YamlNode.Scalar script)
                || !script.value().contains("::")) {
            return;
        }
        Matcher matcher = COMMAND.matcher(script.value());
        while (matcher.find()) {
            if (!isComment(script.value(), matcher.start())) {
                String command = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                boolean disabled = command.equals("set-env") || command.equals("add-path");
                if (disabled && !allowed && !allows(step)) {
                    add(
                            at,
                            script,
                            matcher,
                            Oversight.Kind.DISABLED_COMMAND,
                            "GitHub has disabled the command `" + command + "`: the step fails");
                } else if (!disabled) {
                    add(
                            at,
                            script,
                            matcher,
                            Oversight.Kind.DEPRECATED_COMMAND,
                            "GitHub warns of the command `" + command + "`, and is going to disable it; write to `$"
                                    + FILES.get(command) + "`");
                }
            }
        }
    }

    /** Whether a workflow, job or step sets the variable that allows disabled commands. */
    static boolean allows(YamlNode node) {
        return node.get("env")
                .filter(env -> env.entries().isEmpty() && !env.text().isEmpty()
                        || env.get(ALLOWED)
                                .filter(value -> !value.text().equalsIgnoreCase("false"))
                                .isPresent())
                .isPresent();
    }

    private void add(Position at, YamlNode.Scalar script, Matcher matcher, Oversight.Kind kind, String what) {
        oversights.add(at, oversights.place(script, matcher.start(), matcher.end() - matcher.start()), kind, what);
    }

    private static boolean isComment(String script, int at) {
        String before = script.substring(script.lastIndexOf('\n', at) + 1, at);
        return before.stripLeading().startsWith("#");
    }
}
