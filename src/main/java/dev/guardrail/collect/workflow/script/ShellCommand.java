package dev.guardrail.collect.workflow.script;

import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Handover;
import java.util.List;

/**
 * A simple command of a script.
 *
 * @param offset where its first word starts in the script
 * @param length from there to the end of its last word; redirections between words are within, later ones are not
 * @param tool the program and, for programs that have them, the sub-command or the goals; without wrappers and paths
 * @param words its words, unquoted; wrappers and leading assignments included, redirections not
 * @param text what offset and length span, on one line
 * @param status what becomes of its failure
 * @param doubt why that is not known, as a clause; empty where it is
 * @param hiddenBy what hides its failure, as messages quote it; empty where nothing does, or it is not known
 * @param handovers what its failure leaves to later steps
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
}
