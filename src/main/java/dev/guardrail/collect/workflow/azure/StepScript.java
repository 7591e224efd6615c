package dev.guardrail.collect.workflow.azure;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a step runs.
 *
 * @param text the script; empty for a task that is none
 * @param shell the shell: {@code bash {0}}, which goes on after a failure, {@code pwsh}, {@code powershell} or {@code cmd}
 * @param written the scalar that has the script; for a task that stands for a command, the name of the task
 * @param isWritten whether the text is that of the scalar
 * @param uses the task that is no script, with its version; empty otherwise
 */
record StepScript(String text, String shell, YamlNode.Scalar written, boolean isWritten, String uses) {

    static final String BASH = "bash {0}";

    /** What only scripts for cmd have. */
    private static final Pattern CMD =
            Pattern.compile("(?im)^\\s*(?:call\\s|@?echo off\\b|set \\w+=)|%\\w+%|\\.(?:cmd|bat)\\b|^[\\w.]+\\\\\\w");

    private static final List<String> KEYS = List.of("script", "bash", "pwsh", "powershell", "task");

    /** What a step runs; none for a checkout, a download and what is no step. */
    static Optional<StepScript> of(YamlNode step, boolean windows) {
        for (String key : KEYS) {
            if (step instanceof YamlNode.Mapping && step.get(key).orElse(step) instanceof YamlNode.Scalar scalar) {
                return Optional.of(
                        key.equals("task")
                                ? task(step, scalar, windows)
                                : new StepScript(
                                        scalar.value(), shell(key, scalar.value(), windows), scalar, true, ""));
            }
        }
        return Optional.empty();
    }

    /** This with another text: one with the values of variables. */
    StepScript with(String resolved) {
        return new StepScript(resolved, shell, written, isWritten, uses);
    }

    private static String shell(String key, String text, boolean windows) {
        return switch (key) {
            case "script" -> windows || CMD.matcher(text).find() ? "cmd" : BASH;
            case "bash" -> BASH;
            default -> key;
        };
    }

    private static StepScript task(YamlNode step, YamlNode.Scalar name, boolean windows) {
        YamlNode inputs = step.get("inputs").orElse(step);
        String task = name.value().replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return switch (task) {
            case "cmdline", "bash", "powershell" ->
                script(
                        inputs,
                        name,
                        shell(inputs, task, windows),
                        new Keys("targetType", "filePath", "script", "arguments"));
            case "azurepowershell" ->
                script(inputs, name, pwsh(inputs), new Keys("ScriptType", "ScriptPath", "Inline", "ScriptArguments"));
            case "azurecli" ->
                script(
                        inputs,
                        name,
                        shellOfCli(input(inputs, "scriptType")),
                        new Keys("scriptLocation", "scriptPath", "inlineScript", "arguments"));
            case "shellscript" -> stands(name, "bash " + input(inputs, "scriptPath") + args(inputs, "args"));
            case "batchscript" ->
                new StepScript(input(inputs, "filename") + args(inputs, "arguments"), "cmd", name, false, "");
            case "pythonscript" -> stands(name, "python " + input(inputs, "scriptPath") + args(inputs, "arguments"));
            case "dotnetcorecli" -> dotnet(inputs, name);
            case "maven" -> stands(name, "mvn " + or(input(inputs, "goals"), "package") + args(inputs, "options"));
            case "gradle" -> stands(name, "./gradlew " + or(input(inputs, "tasks"), "build") + args(inputs, "options"));
            case "npm" -> stands(name, "npm " + npm(inputs));
            case "go" -> stands(name, "go " + input(inputs, "command") + args(inputs, "arguments"));
            case "make" -> stands(name, "make " + input(inputs, "targets"));
            default -> new StepScript("", "", name, false, name.value());
        };
    }

    /** The inputs of a task that runs a script: where it is, its file, its text, and its arguments. */
    private record Keys(String kind, String file, String text, String arguments) {}

    private static String shell(YamlNode inputs, String task, boolean windows) {
        return task.equals("powershell") ? pwsh(inputs) : task.equals("bash") || !windows ? BASH : "cmd";
    }

    private static String pwsh(YamlNode inputs) {
        return input(inputs, "pwsh").equalsIgnoreCase("true") ? "pwsh" : "powershell";
    }

    private static String shellOfCli(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "pscore" -> "pwsh";
            case "ps" -> "powershell";
            case "batch" -> "cmd";
            default -> BASH;
        };
    }

    private static StepScript script(YamlNode inputs, YamlNode.Scalar name, String shell, Keys keys) {
        Optional<YamlNode> script = find(inputs, keys.text());
        String file = input(inputs, keys.file());
        boolean isFile = !file.isEmpty()
                && !input(inputs, keys.kind()).toLowerCase(Locale.ROOT).startsWith("inline");
        if (!isFile && script.orElse(inputs) instanceof YamlNode.Scalar text) {
            return new StepScript(text.value(), shell, text, true, "");
        }
        return new StepScript(file + args(inputs, keys.arguments()), shell, name, false, "");
    }

    private static StepScript dotnet(YamlNode inputs, YamlNode.Scalar name) {
        String command = or(input(inputs, "command"), "build");
        String custom = command.equals("custom") ? input(inputs, "custom") : command;
        String projects = input(inputs, "projects").replaceAll("\\s*\\R\\s*", " ");
        return stands(
                name, "dotnet " + custom + (projects.isBlank() ? "" : " " + projects) + args(inputs, "arguments"));
    }

    private static String npm(YamlNode inputs) {
        String command = or(input(inputs, "command"), "install");
        return command.equals("custom") ? input(inputs, "customCommand") : command;
    }

    private static StepScript stands(YamlNode.Scalar name, String command) {
        return new StepScript(command.strip(), BASH, name, false, "");
    }

    private static String or(String text, String other) {
        return text.isBlank() ? other : text.strip();
    }

    private static String args(YamlNode inputs, String key) {
        String arguments = input(inputs, key).strip().replaceAll("\\s*\\R\\s*", " ");
        return arguments.isEmpty() ? "" : " " + arguments;
    }

    private static String input(YamlNode inputs, String name) {
        return find(inputs, name).map(YamlNode::text).orElse("");
    }

    private static Optional<YamlNode> find(YamlNode inputs, String name) {
        return inputs.entries().stream()
                .filter(entry -> entry.key().value().equalsIgnoreCase(name))
                .map(YamlNode.Entry::value)
                .findFirst();
    }
}
