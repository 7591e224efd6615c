package dev.guardrail.fact;

import java.util.Locale;

/**
 * A command of a script that writes to a file of the runner, such as {@code GITHUB_ENV}; in a shell, in PowerShell or for
 * the command prompt of Windows.
 *
 * @param place the command that writes
 * @param job the job it belongs to; empty in an action definition
 * @param step the step it belongs to, counted from 1
 * @param file the file
 * @param name the variable or the output; empty where that is not known
 * @param text what is written, as in the script, on one line
 * @param control who decides what is written; {@link Control#MAINTAINER} where it is constant
 * @param origin the property of a context that the text comes from; empty where it comes from none
 * @param by who says that they decide: the bundled table with its date, or the policy; empty where no table does
 * @param constant whether the script always writes the same
 */
@FoundAmong(Step.class)
public record EnvironmentWrite(
        Place place,
        String job,
        int step,
        EnvironmentFile file,
        String name,
        String text,
        Control control,
        String origin,
        String by,
        boolean constant)
        implements WorkflowFact {

    /** The variable that has the path of the file: {@code GITHUB_ENV}. */
    public String variable() {
        return "GITHUB_" + file.name().toUpperCase(Locale.ROOT);
    }

    @Override
    public String identity() {
        return variable() + " " + text;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), variable() + " " + name);
    }
}
