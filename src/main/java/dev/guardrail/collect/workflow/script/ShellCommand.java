package dev.guardrail.collect.workflow.script;

import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Handover;
import java.util.List;

/**
 * A simple command of a script.
 *
 * @param offset the offset of its first word in the script
 * @param length the length to the end of its last word, with redirections between words, without later ones
 * @param tool the program and, for programs that have them, the sub-command or the goals; without wrappers and paths
 * @param words its words, unquoted; with wrappers and leading assignments, without redirections
 * @param text the text from offset over length, on one line
 * @param status the effect of its failure on the step
 * @param doubt why the effect is not known, as a clause; empty where it is known
 * @param hiddenBy the code that hides its failure, in backticks; empty where none does, or where it is not known
 * @param handovers the values that its failure leaves to later steps
 */
public record ShellCommand(
        int offset,
        int length,
        String tool,
        List<String> words,
        String text,
        ExitStatus status,
        String doubt,
        String hiddenBy,
        List<Handover> handovers) {

    public ShellCommand {
        words = List.copyOf(words);
        handovers = List.copyOf(handovers);
    }

    /** This command, of whose failure something else becomes. */
    public ShellCommand with(ExitStatus otherStatus, String otherDoubt, String otherHiddenBy) {
        return new ShellCommand(offset, length, tool, words, text, otherStatus, otherDoubt, otherHiddenBy, handovers);
    }
}
