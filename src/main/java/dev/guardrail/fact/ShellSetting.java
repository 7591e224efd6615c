package dev.guardrail.fact;

import java.util.Locale;
import java.util.Set;

/**
 * A place that names the shell of scripts: a step, or the defaults of a job or workflow.
 *
 * @param place the value of {@code shell}
 * @param job the job; empty for the defaults of a workflow and in an action definition
 * @param step the step, counted from 1; 0 for defaults
 * @param shell the shell as written
 */
@FoundAmong(Step.class)
public record ShellSetting(Place place, String job, int step, String shell) implements WorkflowFact {

    private static final Set<String> DOCUMENTED = Set.of("bash", "sh", "pwsh", "powershell", "python", "cmd");

    /** The program of the shell, without its folder, its arguments and {@code .exe}. */
    public String program() {
        String program = shell.strip().split("\\s", 2)[0].replace('\\', '/').toLowerCase(Locale.ROOT);
        String name = program.substring(program.lastIndexOf('/') + 1);
        return name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
    }

    /** Whether GitHub documents the shell; an expression is not known to name another one. */
    public boolean isDocumented() {
        return shell.contains("${{") || DOCUMENTED.contains(program());
    }

    @Override
    public String identity() {
        return "shell " + shell;
    }
}
