package dev.guardrail.collect.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression that is compiled when it is tried for the first time: in most runs, most of them never are. */
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
