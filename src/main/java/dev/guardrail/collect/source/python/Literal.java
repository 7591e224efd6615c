package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.python.Token;
import java.util.Locale;
import java.util.Optional;

/** The values of string literals. */
final class Literal {

    private Literal() {}

    /** The value of a string literal that is neither bytes nor formatted and escapes nothing; module names need not. */
    static Optional<String> of(Token token) {
        String text = token.text();
        int quote = 0;
        while (quote < text.length() && Character.isLetter(text.charAt(quote))) {
            quote++;
        }
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        boolean plain = prefix.isEmpty() || prefix.equals("r") || prefix.equals("u");
        if (!token.isString() || !plain || text.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        boolean tripled = text.length() >= quote + 6
                && text.startsWith(text.substring(quote, quote + 1).repeat(3), quote);
        int quotes = tripled ? 3 : 1;
        return Optional.of(text.substring(quote + quotes, text.length() - quotes));
    }
}
