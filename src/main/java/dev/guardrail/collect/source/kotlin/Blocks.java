package dev.guardrail.collect.source.kotlin;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.Scope;
import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What holds at each token: which names the blocks around it declare, and whether it runs within a function. A block
 * declares its names from its start on.
 */
final class Blocks {

    /** Far above what code needs; what looks at all that is open stays fast. */
    private static final int NESTING_LIMIT = 1000;

    /** How far the parameters of a lambda may reach. */
    private static final int PARAMETERS = 40;

    private static final Set<String> TYPES = Set.of("class", "interface", "object");
    private static final Set<String> DECLARATIONS =
            Set.of("class", "interface", "object", "fun", "val", "var", "typealias", "constructor", "init");

    /**
     * What is open: a bracket, or a declaration whose parameters hold for its body.
     *
     * @param bracket what opens it; the keyword of a declaration
     * @param scope what holds within
     * @param function whether what is within runs in a function
     */
    private record Frame(Token bracket, Scope scope, boolean function) {

        boolean isDeclaration() {
            return bracket.isWord();
        }

        boolean isType() {
            return TYPES.contains(bracket.text());
        }
    }

    private final List<Token> tokens;
    private final Scope file = Scope.file();
    private final List<Scope> scopes = new ArrayList<>();
    private final BitSet inFunction = new BitSet();
    private final BitSet inBrackets = new BitSet();
    private final BitSet declared = new BitSet();
    private final Deque<Frame> frames = new ArrayDeque<>();

    Blocks(List<Token> tokens) throws MalformedException {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            read(i, tokens.get(i));
        }
        while (!frames.isEmpty()) {
            Frame open = frames.pop();
            if (!open.isDeclaration()) {
                throw new MalformedException(open.bracket.line(), "\"" + open.bracket.text() + "\" is not closed");
            }
        }
    }

    Scope scope(int index) {
        return scopes.get(index);
    }

    boolean isInFunction(int index) {
        return inFunction.get(index);
    }

    /** Whether the innermost bracket around a token is a round or a square one. */
    boolean isInBrackets(int index) {
        return inBrackets.get(index);
    }

    /** Whether a declaration names what stands there. */
    boolean isDeclared(int index) {
        return declared.get(index);
    }

    private void read(int index, Token token) throws MalformedException {
        if (frames.size() > NESTING_LIMIT) {
            throw new MalformedException(token.line(), "its blocks are nested too deeply");
        }
        if (token.depth() < 0) {
            close(token);
        } else if (token.isWord()) {
            word(index, token);
        } else if (token.is("=")
                && !frames.isEmpty()
                && frames.element().bracket.is("fun")) {
            Frame open = frames.pop();
            frames.push(new Frame(open.bracket, open.scope, true));
        }
        scopes.add(current());
        inFunction.set(index, !frames.isEmpty() && frames.element().function);
        inBrackets.set(index, !frames.isEmpty() && (open("(") || open("[")));
        if (token.depth() > 0) {
            open(index, token);
        }
    }

    private void open(int index, Token bracket) {
        boolean function = !frames.isEmpty() && frames.element().function;
        boolean type = !frames.isEmpty()
                && frames.element().isDeclaration()
                && frames.element().isType();
        Scope scope = bracket.is("{") ? current().inner() : current();
        frames.push(new Frame(bracket, scope, function || bracket.is("{") && !type));
        if (bracket.is("{") && !type) {
            lambda(index, scope);
        }
    }

    private void close(Token bracket) throws MalformedException {
        while (!frames.isEmpty() && frames.element().isDeclaration()) {
            frames.pop();
        }
        if (frames.isEmpty() || "([{".indexOf(frames.element().bracket.text()) != ")]}".indexOf(bracket.text())) {
            throw new MalformedException(bracket.line(), "\"" + bracket.text() + "\" closes nothing");
        }
        frames.pop();
        boolean body = bracket.is("}") && !frames.isEmpty() && frames.element().isDeclaration();
        if (body && !(frames.element().bracket.is("fun") && frames.element().function && !outerFunction())) {
            frames.pop();
        }
    }

    /** Whether what is around the innermost declaration runs in a function. */
    private boolean outerFunction() {
        return frames.size() > 1
                && frames.stream().skip(1).findFirst().filter(Frame::function).isPresent();
    }

    private void word(int index, Token token) {
        if (isAt(index - 1, "::") || isAt(index - 1, ".") || isAt(index - 1, "?.")) {
            return;
        }
        String text = token.text();
        boolean soft = text.equals("constructor") || text.equals("init");
        if (DECLARATIONS.contains(text) && (!soft || isAt(index + 1, "(") || isAt(index + 1, "{"))) {
            declaration(index, token);
        } else if (text.equals("for") || text.equals("catch") && isAt(index - 1, "}")) {
            push(token, isWithinFunction());
            if (token.is("for") && isAt(index + 1, "(")) {
                names(index + 1, "in");
            }
        } else if (isAt(index + 1, ":") && open("(")) {
            current().declare(Chain.plain(token));
        }
    }

    private void declaration(int index, Token keyword) {
        boolean variable = keyword.is("val") || keyword.is("var");
        if (!keyword.is("object") && !open("(")) {
            while (!frames.isEmpty() && frames.element().isDeclaration()) {
                frames.pop();
            }
        }
        int name = keyword.is("fun") || variable ? behindTypeParameters(index + 1) : index + 1;
        declared.set(name);
        if (isWord(name)) {
            declare(keyword, name);
        } else if (variable && isAt(name, "(")) {
            names(name, ")");
        }
        if (!variable && !keyword.is("typealias")) {
            push(keyword, isWithinFunction());
        }
    }

    private void declare(Token keyword, int index) {
        boolean extension = isAt(index + 1, ".") || isAt(index + 1, "?") || isAt(index + 1, "<") && keyword.is("fun");
        if (!extension) {
            String name = Chain.plain(tokens.get(index));
            (keyword.is("fun") ? file : current()).declare(name);
        }
    }

    private void push(Token keyword, boolean function) {
        frames.push(new Frame(keyword, current().inner(), function));
    }

    /** Declares what stands behind brackets and commas, as in {@code for ((key, value) in map)}. */
    private void names(int from, String end) {
        for (int i = from; i < tokens.size() && i < from + PARAMETERS && !isAt(i, end); i++) {
            if (isWord(i) && (isAt(i - 1, "(") || isAt(i - 1, ","))) {
                current().declare(Chain.plain(tokens.get(i)));
            }
        }
    }

    /** Declares the parameters of a lambda, if that is what the brace opens. The branches of a {@code when} look alike. */
    private void lambda(int brace, Scope scope) {
        List<String> names = new ArrayList<>();
        for (int i = brace + 1; i < tokens.size() && i < brace + PARAMETERS; i++) {
            Token token = tokens.get(i);
            if (token.is("->")) {
                names.forEach(scope::declare);
                return;
            } else if (token.is("{") || token.is("}") || token.is("=")) {
                return;
            }
            boolean starts = isAt(i - 1, "{") || isAt(i - 1, ",") || isAt(i - 1, "(");
            boolean ends = isAt(i + 1, "->") || isAt(i + 1, ",") || isAt(i + 1, ")") || isAt(i + 1, ":");
            if (token.isWord()
                    && starts
                    && ends
                    && !Character.isUpperCase(token.text().codePointAt(0))) {
                names.add(Chain.plain(token));
            }
        }
    }

    private int behindTypeParameters(int index) {
        int depth = 0;
        int next = index;
        while (next < tokens.size() && next < index + PARAMETERS) {
            depth += isAt(next, "<") ? 1 : isAt(next, ">") ? -1 : 0;
            if (depth == 0) {
                return isAt(next, ">") ? next + 1 : next;
            }
            next++;
        }
        return index;
    }

    private Scope current() {
        return frames.isEmpty() ? file : frames.element().scope;
    }

    private boolean isWithinFunction() {
        return !frames.isEmpty() && frames.element().function;
    }

    private boolean open(String bracket) {
        return !frames.isEmpty() && frames.element().bracket.is(bracket);
    }

    private boolean isWord(int index) {
        return index < tokens.size() && tokens.get(index).isWord();
    }

    private boolean isAt(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }
}
