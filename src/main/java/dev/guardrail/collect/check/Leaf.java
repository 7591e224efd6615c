package dev.guardrail.collect.check;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * One check that a step runs.
 *
 * @param name what it runs
 * @param place the command or the action
 * @param outer the command or the action of the workflow behind which it is; the same place for its own
 * @param status what becomes of the failure of the command
 * @param hiddenBy what hides it, as in {@link Command#hiddenBy}
 * @param tool the tool of the command
 * @param caller the tool of the command of the workflow behind which it is; empty for its own
 * @param words the words of the command and of its caller
 * @param directory the folder it runs in; empty for that of the repository
 */
record Leaf(
        CheckName name,
        Place place,
        Place outer,
        ExitStatus status,
        String hiddenBy,
        String tool,
        String caller,
        List<String> words,
        String directory) {

    Leaf with(ExitStatus other, String by) {
        return new Leaf(name, place, outer, other, by, tool, caller, words, directory);
    }

    /** This with what a file of the build says of its failure, unless the command itself has none. */
    Leaf within(BuildChecks.Named named) {
        return status == ExitStatus.OBSERVED && named.status() != ExitStatus.OBSERVED
                ? with(named.status(), named.hiddenBy())
                : this;
    }
}
