package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Names with dots between them.
 *
 * @param words the names, of which there is one at least
 * @param end the index of the token behind them
 */
record Chain(List<Token> words, int end) {

    Chain {
        words = List.copyOf(words);
    }

    /** The longest chain that starts with the name at an index. */
    static Chain at(List<Token> tokens, int index) {
        List<Token> words = new ArrayList<>();
        words.add(tokens.get(index));
        int next = index + 1;
        while (next + 1 < tokens.size()
                && (tokens.get(next).is(".") || tokens.get(next).is("?."))
                && tokens.get(next + 1).isWord()) {
            words.add(tokens.get(next + 1));
            next += 2;
        }
        return new Chain(words, next);
    }

    /** A name without the backquotes that it may have. */
    static String plain(Token word) {
        return word.text().replace("`", "");
    }

    Token first() {
        return words.get(0);
    }

    Token last() {
        return words.get(words.size() - 1);
    }

    /** The names with dots between them. */
    String name() {
        return join(0);
    }

    /** The names behind the first, each with a dot before it. */
    String rest() {
        return words.size() == 1 ? "" : "." + join(1);
    }

    /** The first names. */
    Chain upTo(int count) {
        return new Chain(words.subList(0, count), end);
    }

    /** How many names lead to the first that starts with a capital, with it; 0 where none does. */
    int upToType() {
        for (int i = 0; i < words.size(); i++) {
            if (Character.isUpperCase(words.get(i).text().codePointAt(0))) {
                return i + 1;
            }
        }
        return 0;
    }

    private String join(int from) {
        return String.join(".", words.stream().skip(from).map(Chain::plain).toList());
    }
}
