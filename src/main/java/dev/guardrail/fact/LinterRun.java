package dev.guardrail.fact;

/**
 * A workflow or an action that a linter has checked, or whose scripts it has.
 *
 * @param place the file
 * @param linter the program
 */
@Noun(one = "file that a linter checked", many = "files that linters checked", oncePerFile = true)
public record LinterRun(Place place, Linter linter) implements WorkflowFact {

    @Override
    public String identity() {
        return linter.name();
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), linter.name());
    }
}
