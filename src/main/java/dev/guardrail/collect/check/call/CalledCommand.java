package dev.guardrail.collect.check.call;

import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A command that a call into the repository comes down to.
 *
 * @param tool its tool
 * @param words its words
 * @param place where it stands
 * @param status what becomes of its failure within what was called
 * @param hiddenBy what hides it there, as a message quotes it; empty where nothing does
 * @param directory the folder it runs in; empty for the root of the repository
 */
public record CalledCommand(
        String tool, List<String> words, Place place, ExitStatus status, String hiddenBy, String directory) {

    public CalledCommand {
        words = List.copyOf(words);
    }
}
