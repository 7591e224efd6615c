package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import java.util.regex.Pattern;

/**
 * One condition of a rule.
 *
 * @param text the condition as the file has it; what a policy states is only a part of it
 * @param place its lines and columns in the file
 */
public record Condition(String text, Place place) {

    private static final Pattern MATCHES_NOTHING =
            Pattern.compile("(?:not|exists|eval|forall)\\b[\\s(].*", Pattern.DOTALL);

    /** Whether it matches something; {@code not} and {@code exists} only look whether it is there. */
    public boolean matchesFact() {
        return !MATCHES_NOTHING.matcher(text).matches();
    }

    /** Where a part of its text is, {@code path:line:column}. */
    String placeOf(String part) {
        String before = text.substring(0, text.indexOf(part));
        int line = place.line() + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        if (line == place.line()) {
            column += place.column() - 1;
        }
        return isWhole() ? place.path() + ":" + line + ":" + column : place + ":" + Math.max(1, place.column());
    }

    /** Whether the text is what is written at the place, as far as one can tell. */
    private boolean isWhole() {
        return place.endLine() > place.line() || place.endColumn() - place.column() == text.length();
    }
}
