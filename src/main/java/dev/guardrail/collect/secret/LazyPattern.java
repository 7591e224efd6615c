package dev.guardrail.collect.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compiled at its first use: in most runs, most of them are never used. */
final class LazyPattern {

    private final String regex;
    private @Nullable Pattern compiled;

    LazyPattern(String regex) {
        this.regex = regex;
    }

    String regex() {
        return regex;
    }

    Matcher matcher(String text) {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(regex);
            compiled = known;
        }
        return known.matcher(text);
    }
}
