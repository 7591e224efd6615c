package dev.guardrail.collect.source.golang;

import dev.guardrail.collect.language.braces.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a file declares anywhere, but for those of functions and parameters. */
final class Declared {

    private static final Set<String> DECLARATIONS = Set.of("type", "var", "const");

    private final List<Token> tokens;
    private final int[] closing;
    private final Set<String> names = new HashSet<>();

    Declared(List<Token> tokens, int[] closing) {
        this.tokens = tokens;
        this.closing = closing;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && DECLARATIONS.contains(token.text())) {
                if (is(i + 1, "(")) {
                    group(i + 1);
                } else {
                    specification(i + 1);
                }
            } else if (token.is("func")) {
                typeParameters(i + 2);
            }
        }
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    private void group(int open) {
        for (int i = open + 1; i < closing[open]; i = Math.max(i, closing[i]) + 1) {
            if (i == open + 1
                    || is(i - 1, ";")
                    || tokens.get(i - 1).line() < tokens.get(i).line()) {
                specification(i);
            }
        }
    }

    /** Names with commas between them, and the parameters of a type. */
    private void specification(int start) {
        int i = start;
        while (i < tokens.size() && tokens.get(i).isWord()) {
            names.add(tokens.get(i).text());
            i = is(i + 1, ",") ? i + 2 : tokens.size();
        }
        typeParameters(start + 1);
    }

    private void typeParameters(int open) {
        for (int i = open; is(open, "[") && i < closing[open]; i = i == open ? i + 1 : Math.max(i, closing[i]) + 1) {
            boolean starts = i == open || is(i, ",");
            if (starts && tokens.get(i + 1).isWord()) {
                names.add(tokens.get(i + 1).text());
            }
        }
    }

    private boolean is(int index, String text) {
        return index < tokens.size() && tokens.get(index).is(text);
    }
}
