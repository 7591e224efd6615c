package dev.guardrail.collect.source.golang;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.TokenPlaces;
import dev.guardrail.collect.source.unit.Use;
import java.util.List;
import java.util.Set;

/** What the declarations of a file use. */
final class Body {

    /** Built-in functions that end the program or write to the standard error. */
    private static final Set<String> BUILT_IN = Set.of("panic", "print", "println");

    private final String path;
    private final List<Token> tokens;
    private final Header header;
    private final Locals locals;
    private final List<Use> uses;
    private final int[] closing;
    private final Declared declared;
    /** The end of the last interface so far. */
    private int interfaceEnd;

    Body(String path, List<Token> tokens, Header header, List<Use> uses) throws MalformedException {
        this.path = path;
        this.tokens = tokens;
        this.header = header;
        this.uses = uses;
        this.closing = Brackets.closing(tokens);
        this.declared = new Declared(tokens, closing);
        this.locals = new Locals(tokens, closing);
    }

    void read() throws MalformedException {
        for (int i = header.end(); i < tokens.size(); i++) {
            locals.enter(i);
            Token token = tokens.get(i);
            if (token.is("interface") && is(i + 1, "{")) {
                interfaceEnd = Math.max(interfaceEnd, closing[i + 1]);
            }
            boolean member = is(i - 1, ".") && !is(i - 2, ".");
            if (token.isWord() && !member && !locals.declares(token.text())) {
                name(i, token);
            }
        }
    }

    private void name(int index, Token token) throws MalformedException {
        String module = header.packages().getOrDefault(token.text(), "");
        if (!module.isEmpty()
                && is(index + 1, ".")
                && index + 2 < tokens.size()
                && tokens.get(index + 2).isWord()) {
            Token member = tokens.get(index + 2);
            uses.add(new Use(
                    TokenPlaces.between(path, token, member), module + "." + member.text(), isCalled(index + 3)));
        } else if (BUILT_IN.contains(token.text()) && is(index + 1, "(")) {
            uses.add(new Use(TokenPlaces.between(path, token, token), token.text(), true));
        } else if (isOfStar(index, token)) {
            for (String meaning : header.stars().meanings(token.text(), token.line())) {
                uses.add(new Use(TokenPlaces.between(path, token, token), meaning, true));
            }
        }
    }

    /** Whether it is called and exported, and no method that is declared here. */
    private boolean isOfStar(int index, Token token) {
        boolean method = index < interfaceEnd
                || is(index - 1, ")") && tokens.get(index - 1).line() == token.line();
        return Character.isUpperCase(token.text().codePointAt(0))
                && isCalled(index + 1)
                && !method
                && !declared.contains(token.text());
    }

    /** Whether arguments stand there, perhaps behind those of types. */
    private boolean isCalled(int index) {
        return is(index, "(") || is(index, "[") && is(closing[index] + 1, "(");
    }

    private boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }
}
