package dev.guardrail.collect.language;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the escapes in string literals of JavaScript, Python and Go. */
public final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|u\\{0*+([0-9a-fA-F]{1,6})}|(.))",
            Pattern.DOTALL);

    private Escapes() {}

    /**
     * The text, with numeric escapes and escaped punctuation decoded. Halves of surrogate pairs, control characters,
     * octal numbers and names stay as written: no name of a module contains them.
     */
    public static String decode(String literal) {
        return literal.indexOf('\\') < 0
                ? literal
                : ESCAPE.matcher(literal).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        String itself = match.group(5);
        if (itself != null) {
            return itself.equals("\n") ? "" : Character.isLetterOrDigit(itself.charAt(0)) ? match.group() : itself;
        }
        for (int group = 1; group < 5; group++) {
            if (match.group(group) != null) {
                return character(Integer.parseUnsignedInt(match.group(group), 16), match.group());
            }
        }
        return match.group();
    }

    private static String character(int number, String written) {
        boolean readable = Character.isValidCodePoint(number)
                && !Character.isISOControl(number)
                && Character.getType(number) != Character.SURROGATE;
        return readable ? Character.toString(number) : written;
    }
}
