package dev.guardrail.fact;

import java.util.Arrays;

/**
 * What a linter says about a workflow or an action.
 *
 * @param place the part that it is about
 * @param job the job it belongs to; empty in a composite action, and where the linter does not say
 * @param step the step it belongs to, counted from 1; 0 where the linter does not say
 * @param linter the program that says it
 * @param code what the program calls the check: {@code SC2086}, {@code expression}
 * @param level how bad the program calls it
 * @param message its words
 */
@FoundAmong(LinterRun.class)
@Noun(one = "finding of a linter", many = "findings of linters")
public record LinterFinding(Place place, String job, int step, Linter linter, String code, Level level, String message)
        implements WorkflowFact {

    /** How bad it is, the worst first. What has no levels of its own is an error. */
    public enum Level {
        ERROR,
        WARNING,
        INFO,
        STYLE
    }

    /** Whether it is as bad as a level, or worse; of a word that is no level, every one is. */
    public boolean isAtLeast(String least) {
        return Arrays.stream(Level.values())
                .filter(other -> other.name().equalsIgnoreCase(least))
                .allMatch(other -> level.compareTo(other) <= 0);
    }

    @Override
    public String identity() {
        return code + " " + message;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), code + " " + message);
    }
}
