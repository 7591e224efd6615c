package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.script.ShellOptions;
import java.util.regex.Pattern;

/** What the {@code shell} of a step means. */
final class Shells {

    private static final Pattern POSIX = Pattern.compile("((/\\S*/)?env\\s+)?(/\\S*/)?(bash|sh|dash|zsh)(\\s.*)?");
    private static final Pattern ERREXIT = Pattern.compile("\\s-[a-zA-Z]*e[a-zA-Z]*(\\s|$)|\\s-o\\s+errexit(\\s|$)");

    private Shells() {}

    /** Whether its scripts are read like those of {@code sh}; where nothing says, GitHub takes bash. */
    static boolean isPosix(String shell) {
        return shell.isEmpty() || POSIX.matcher(shell.strip()).matches();
    }

    /**
     * The options that its scripts start with: GitHub runs {@code bash -e} where nothing says, {@code bash -eo pipefail}
     * for {@code bash}, {@code sh -e} for {@code sh}, and a command template as it stands.
     */
    static ShellOptions options(String shell) {
        String name = shell.strip();
        if (name.contains("{0}")) {
            return new ShellOptions(ERREXIT.matcher(name).find(), name.contains("pipefail"));
        }
        return new ShellOptions(true, name.equals("bash"));
    }
}
