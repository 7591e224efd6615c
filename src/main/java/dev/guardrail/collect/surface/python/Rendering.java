package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes tokens in one way, however they were laid out: one quote, no trailing commas, no texts that only people read.
 */
final class Rendering {

    /** Arguments of calls in defaults, such as {@code Field(...)} and {@code Option(...)}, that document and no more. */
    private static final Set<String> PROSE =
            Set.of("description", "title", "help", "doc", "example", "examples", "metavar", "show_default");

    private static final Set<String> SPACED = Set.of("->", "|", "=", "==", "+", "and", "or", "in", "is", "not");

    private final StringBuilder text = new StringBuilder();
    private Optional<Token> written = Optional.empty();

    private Rendering() {}

    static String of(List<Token> tokens) {
        Rendering rendering = new Rendering();
        rendering.write(tokens, 0, tokens.size());
        return rendering.text.toString();
    }

    /** The value of a string literal without escapes; its inner text where it has some. */
    static String value(Token string) {
        String raw = string.text();
        int quote = raw.indexOf(raw.charAt(raw.length() - 1));
        int width = raw.length() - quote >= 6
                        && raw.startsWith(raw.substring(quote, quote + 1).repeat(3), quote)
                ? 3
                : 1;
        return raw.substring(quote + width, raw.length() - width);
    }

    private void write(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isTrailingComma(tokens, i, from, to)) {
                continue;
            }
            boolean call = tokens.get(i).is("(") && i > from && endsOperand(tokens.get(i - 1));
            append(tokens.get(i));
            if (call) {
                int end = Tokens.closing(tokens, i);
                arguments(tokens.subList(i + 1, end));
                i = end - 1;
            }
        }
    }

    private void arguments(List<Token> arguments) {
        String separator = "";
        for (List<Token> argument : Tokens.split(arguments, ",")) {
            boolean keyword = argument.size() > 1 && argument.get(1).is("=");
            if (!keyword || !PROSE.contains(argument.get(0).text())) {
                text.append(separator);
                written = Optional.empty();
                write(argument, 0, argument.size());
                separator = ", ";
            }
        }
    }

    /** One that closes a display, a subscript or a tuple of several; that of a tuple of one makes it a tuple. */
    private static boolean isTrailingComma(List<Token> tokens, int index, int from, int to) {
        if (!tokens.get(index).is(",")
                || index + 1 >= to
                || !tokens.get(index + 1).closes()) {
            return false;
        }
        if (!tokens.get(index + 1).is(")")) {
            return true;
        }
        int depth = 0;
        for (int i = index - 1; i >= from; i--) {
            depth += tokens.get(i).closes() ? 1 : tokens.get(i).opens() ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            if (depth == 0 && tokens.get(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsOperand(Token token) {
        return token.isWord() || token.is(")") || token.is("]");
    }

    private void append(Token token) {
        if (written.filter(before -> needsSpace(before, token)).isPresent()) {
            text.append(' ');
        }
        text.append(
                switch (token.kind()) {
                    case STRING -> quoted(token);
                    case NUMBER -> token.text().replace("_", "");
                    case WORD, SYMBOL -> token.text();
                });
        written = Optional.of(token);
    }

    private static boolean needsSpace(Token before, Token token) {
        boolean words = before.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.SYMBOL;
        return words
                || before.is(",") && !token.closes()
                || before.is(":")
                || !before.isString() && SPACED.contains(before.text())
                || !token.isString() && SPACED.contains(token.text());
    }

    /** In double quotes where that changes nothing else, and without a prefix that says nothing. */
    private static String quoted(Token token) {
        String raw = token.text();
        String content = value(token);
        int quote = raw.indexOf(raw.charAt(raw.length() - 1));
        String prefix = raw.substring(0, quote).toLowerCase(Locale.ROOT).replace("u", "");
        if (content.indexOf('"') >= 0 || content.indexOf('\n') >= 0) {
            return prefix + raw.substring(quote);
        }
        return (content.indexOf('\\') < 0 ? prefix.replace("r", "") : prefix) + '"' + content + '"';
    }
}
