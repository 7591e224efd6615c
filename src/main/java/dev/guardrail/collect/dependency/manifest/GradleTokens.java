package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.collect.language.settings.Token.Kind;
import dev.guardrail.collect.language.settings.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The tokens of Gradle's build files. A name is one with its dots, and so is the end of a line, which ends a statement. */
final class GradleTokens {

    private GradleTokens() {}

    static List<Token> of(String source) {
        List<Token> all = Tokens.of(source);
        List<Token> tokens = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < all.size(); i++) {
            Token token = all.get(i);
            if (token.line() > line) {
                tokens.add(new Token(Kind.SIGN, "\n", line));
            }
            line = token.line()
                    + (int) token.text().chars().filter(c -> c == '\n').count();
            int end = endOfName(all, i);
            tokens.add(end == i ? token : joined(all.subList(i, end + 1)));
            i = end;
        }
        return tokens;
    }

    /** Where the last word of a name stands; a dot that starts a line calls what is before it. */
    private static int endOfName(List<Token> all, int start) {
        int end = start;
        while (end + 2 < all.size()
                && all.get(end).isWord()
                && all.get(end + 1).is(".")
                && all.get(end + 2).isWord()
                && all.get(end + 2).line() == all.get(start).line()) {
            end += 2;
        }
        return end;
    }

    private static Token joined(List<Token> name) {
        StringBuilder text = new StringBuilder();
        name.forEach(part -> text.append(part.text()));
        return new Token(Kind.WORD, text.toString(), name.get(0).line());
    }
}
