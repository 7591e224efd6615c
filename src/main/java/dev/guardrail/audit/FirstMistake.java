package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first mistake of a file that cannot be used.
 *
 * @param place its line, or the file as a whole
 * @param text what is wrong
 */
record FirstMistake(Place place, String text) {

    private static final Pattern AT_LINE = Pattern.compile("([^\\n:]*):(\\d+)(?::\\d+)?: (.*)");

    /** The first line of a message, which may begin with a path and a line; without these it is about {@code file}. */
    static FirstMistake of(String file, UnusableInputException problem) {
        String message = problem.getMessage().lines().findFirst().orElse("it cannot be used");
        Matcher line = AT_LINE.matcher(message);
        if (line.matches()) {
            return new FirstMistake(Place.line(line.group(1), Integer.parseInt(line.group(2))), line.group(3));
        }
        String start = file + ": ";
        return new FirstMistake(
                Place.file(file), message.startsWith(start) ? message.substring(start.length()) : message);
    }
}
