package dev.guardrail.collect.workflow;

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

    /** Whether a failing command ends the script: GitHub adds {@code -e} to names, but not to command templates. */
    static boolean stopsOnError(String shell) {
        return !shell.contains("{0}") || ERREXIT.matcher(shell).find();
    }
}
