package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mistake in a policy.
 *
 * @param problem what is wrong, in one line
 */
public record Mistake(Place place, String problem) {

    /** A number with more digits is no line: it stands in a name. */
    private static final Pattern PLACED = Pattern.compile("([^\\n:]*):(\\d{1,9})(?::(\\d{1,9}))?: (.*)");

    /** Reads a message that begins with a path and a line, {@code path:line: problem} or {@code path:line:column: problem}. */
    public static Optional<Mistake> placed(String message) {
        Matcher placed = PLACED.matcher(message);
        if (!placed.matches()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(placed.group(2));
        int column = placed.group(3) == null ? 0 : Integer.parseInt(placed.group(3));
        return Optional.of(new Mistake(new Place(placed.group(1), line, column, line, column), placed.group(4)));
    }
}
