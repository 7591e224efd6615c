package dev.guardrail.fact;

import java.util.List;

/**
 * A command of a script of the repository, or of an instruction {@code RUN} of a Dockerfile. Commands of workflows are
 * {@link Command}s.
 *
 * @param place the command
 * @param stage the stage of the Dockerfile; empty in a script
 * @param tool the program and, for programs that have them, the sub-command, without wrappers and paths
 * @param words its words, unquoted; wrappers and assignments included
 * @param text the command as written, on one line
 */
public record ScriptCommand(Place place, String stage, String tool, List<String> words, String text)
        implements FileFact {

    public ScriptCommand {
        words = List.copyOf(words);
    }

    @Override
    public String identity() {
        return stage.isEmpty() ? text : stage + " " + text;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), stage + " " + tool);
    }
}
