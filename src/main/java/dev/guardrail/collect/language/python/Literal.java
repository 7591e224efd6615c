package dev.guardrail.collect.language.python;

import dev.guardrail.collect.language.Escapes;
import java.util.Locale;
import java.util.Optional;

/** Reads the values of string literals. */
public final class Literal {

    private Literal() {}

    /** The value of a string literal that is neither bytes nor formatted, and has no backslash in it. */
    public static Optional<String> of(Token token) {
        return text(token).filter(value -> value.indexOf('\\') < 0);
    }

    /** The text of a string literal that is neither bytes nor formatted. Escaped control characters stay as written. */
    public static Optional<String> text(Token token) {
        String text = token.text();
        int quote = 0;
        while (quote < text.length() && Character.isLetter(text.charAt(quote))) {
            quote++;
        }
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        boolean plain = prefix.isEmpty() || prefix.equals("r") || prefix.equals("u");
        if (!token.isString() || !plain) {
            return Optional.empty();
        }
        boolean tripled = text.length() >= quote + 6
                && text.startsWith(text.substring(quote, quote + 1).repeat(3), quote);
        int quotes = tripled ? 3 : 1;
        String written = text.substring(quote + quotes, text.length() - quotes);
        return Optional.of(prefix.equals("r") ? written : Escapes.decode(written));
    }
}
