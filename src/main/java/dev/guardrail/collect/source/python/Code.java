package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.python.Token;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The tokens of a logical line, or of a field of a formatted string, and the ways through them. */
final class Code {

    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private final List<Token> tokens;
    private final int[] closings;

    Code(List<Token> tokens) {
        this.tokens = tokens;
        this.closings = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).opens()) {
                open.push(i);
            } else if (tokens.get(i).closes() && !open.isEmpty()) {
                closings[open.pop()] = i;
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }

    boolean isWord(int index) {
        return index < tokens.size() && tokens.get(index).isWord();
    }

    boolean isString(int index) {
        return index < tokens.size() && tokens.get(index).isString();
    }

    /** Whether a name stands there, no keyword; the soft ones are names. */
    boolean isName(int index) {
        return isWord(index) && !KEYWORDS.contains(tokens.get(index).text());
    }

    /** The index of the bracket that closes the one at {@code open}. */
    int closing(int open) {
        return closings[open];
    }

    /** The index behind a token, and behind what it opens. */
    int after(int index) {
        return (tokens.get(index).opens() ? closings[index] : index) + 1;
    }

    /**
     * The index of the first such token that stands in no bracket and in no parameters of a lambda; of the bracket that
     * closes before it, or {@code to}, where there is none.
     */
    int next(int from, int to, Set<String> wanted) {
        int i = from;
        while (i < to) {
            Token token = tokens.get(i);
            if (!token.isString() && (wanted.contains(token.text()) || token.closes())) {
                return i;
            }
            i = token.is("lambda") ? colonOfLambda(i, to) + 1 : after(i);
        }
        return to;
    }

    /** The index of the colon between the parameters of a lambda and its body; {@code to} where there is none. */
    int colonOfLambda(int lambda, int to) {
        int inner = 0;
        for (int i = lambda + 1; i < to; i = after(i)) {
            Token token = tokens.get(i);
            if (token.is(":") && inner == 0 || token.closes()) {
                return i;
            }
            inner += token.is("lambda") ? 1 : token.is(":") ? -1 : 0;
        }
        return to;
    }

    /** The index behind a dotted name. */
    int endOfChain(int from, int to) {
        int end = from + 1;
        while (end + 1 < to && tokens.get(end).is(".") && tokens.get(end + 1).isWord()) {
            end += 2;
        }
        return end;
    }

    /** As {@link #endOfChain}, through the brackets around the start of one: {@code (a).b} means {@code a.b}. */
    int endOfBracketed(int from, int to) {
        int end = endOfChain(from, to);
        for (int open = from - 1; end < to && is(end, ")") && isGroup(open); open--) {
            end = endOfChain(end, to);
        }
        return end;
    }

    /** Whether a bracket stands there that calls nothing. */
    private boolean isGroup(int index) {
        return is(index, "(")
                && (index == 0
                        || !isName(index - 1)
                                && !isString(index - 1)
                                && !tokens.get(index - 1).closes());
    }

    /** How many brackets stand around such tokens for nothing but their layout. */
    int brackets(int from, int to) {
        int count = 0;
        while (from + count + 1 < to - count && is(from + count, "(") && closings[from + count] == to - count - 1) {
            count++;
        }
        return count;
    }

    /** Whether such tokens are a dotted name and nothing else. */
    boolean isChain(int from, int to) {
        return from < to && isName(from) && endOfChain(from, to) == to;
    }

    /** The name that stands there, in the form in which Python compares names: letters have many looks. */
    String name(int index) {
        String text = tokens.get(index).text();
        boolean plain = text.chars().allMatch(c -> c < 128);
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The segments of a dotted name. */
    List<String> chain(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                names.add(name(i));
            }
        }
        return names;
    }
}
