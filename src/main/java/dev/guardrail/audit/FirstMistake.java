package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Mistake;

/**
 * The first mistake of a file that cannot be used.
 *
 * @param place its line, or the file as a whole
 * @param text what is wrong
 */
record FirstMistake(Place place, String text) {

    /** The first line of a message, which may begin with a path and a line; without these it is about {@code file}. */
    static FirstMistake of(String file, UnusableInputException problem) {
        String message = problem.getMessage().lines().findFirst().orElse("it cannot be used");
        String start = file + ": ";
        return Mistake.placed(message)
                .map(placed -> new FirstMistake(
                        Place.line(placed.place().path(), placed.place().line()), placed.problem()))
                .orElseGet(() -> new FirstMistake(
                        Place.file(file), message.startsWith(start) ? message.substring(start.length()) : message));
    }
}
