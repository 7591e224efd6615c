package dev.guardrail.collect.source.java;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters of a name that are written as in section 3.3 of the Java Language Specification. */
final class UnicodeEscapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u++([0-9a-fA-F]{4})");

    private UnicodeEscapes() {}

    static String decode(String name) {
        return name.indexOf('\\') < 0
                ? name
                : ESCAPE.matcher(name)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
