package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the code of a test says, whatever its layout. Words that every test has, as those of the language and of its
 * assertions, and the names of its own variables are left out.
 *
 * @param words its names and literals with how often they stand there; a literal begins with a quote or a hash sign
 * @param names the names of others that it calls, reads or passes
 * @param sequence stands for all of its tokens in their order, so that equal code has equal ones
 */
public record TestContent(Map<String, Integer> words, Set<String> names, int sequence) {

    /** What says nothing. */
    public static final TestContent EMPTY = new TestContent(Map.of(), Set.of(), 0);

    /** What is named in a text, as what is to be replaced: {@code patch("app.mail.send")}. */
    private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w+)+");

    /** A letter beyond ASCII: the others may have a meaning of their own in a string. */
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)\\\\u((?!00[0-7])[0-9a-fA-F]{4})");

    private static final Set<String> DECLARING = Set.of("const", "let", "var", "val", "as", "for", "final");

    public TestContent {
        words = Map.copyOf(words);
        names = Set.copyOf(names);
    }

    /** What these tokens say. */
    static TestContent of(List<Token> tokens) {
        Draft draft = new Draft(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            draft.token(i);
        }
        draft.words.keySet().removeAll(draft.locals);
        draft.names.removeAll(draft.locals);
        draft.names.addAll(draft.attributes);
        return new TestContent(draft.words, draft.names, draft.sequence);
    }

    /** Whether a word is a literal. */
    public static boolean isLiteral(String word) {
        return word.startsWith("\"") || word.startsWith("#");
    }

    private static final class Draft {

        private final List<Token> tokens;
        private final Map<String, Integer> words = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> locals = new HashSet<>();
        private final Set<String> attributes = new HashSet<>();
        private final Deque<String> open = new ArrayDeque<>();
        private int sequence = 1;

        Draft(List<Token> tokens) {
            this.tokens = tokens;
        }

        void token(int index) {
            Token token = tokens.get(index);
            sequence = 31 * sequence + text(token).hashCode();
            if (token.depth() > 0) {
                open.push(token.text());
            } else if (token.depth() < 0 && !open.isEmpty()) {
                open.pop();
            } else if (token.isString()) {
                literal("\"", text(token).strip().replaceAll("\\s+", " "));
                if (DOTTED.matcher(token.text()).matches()) {
                    names.add(token.text().substring(token.text().lastIndexOf('.') + 1));
                }
            } else if (token.isWord()) {
                word(index, token.text());
            }
        }

        /** Of a string, the letters themselves where escapes stand for them. */
        private static String text(Token token) {
            return token.isString() && token.text().contains("\\u")
                    ? ESCAPED.matcher(token.text())
                            .replaceAll(letter -> String.valueOf((char) Integer.parseInt(letter.group(1), 16)))
                    : token.text();
        }

        private void word(int index, String text) {
            if (Character.isDigit(text.charAt(0))) {
                literal("#", isNegative(index) ? "-" + text : text);
            } else if (!CommonWords.has(text)) {
                words.merge(text, 1, Integer::sum);
                if (isLocal(index)) {
                    locals.add(text);
                    if (isAttribute(index, text)) {
                        attributes.add(text);
                    }
                } else if (text.length() > 2 && isOfOthers(index, text)) {
                    names.add(text);
                }
            }
        }

        private void literal(String sign, String text) {
            if (!text.isEmpty()) {
                words.merge(sign + text, 1, Integer::sum);
            }
        }

        private boolean isNegative(int index) {
            boolean operand = index > 1 && (tokens.get(index - 2).isWord() || is(index - 2, ")") || is(index - 2, "]"));
            return is(index - 1, "-") && (!operand || is(index - 2, "return"));
        }

        private boolean isLocal(int index) {
            boolean set = is(index + 1, "=") && !is(index + 2, "=") || is(index + 1, ":") && is(index + 2, "=");
            boolean argument = !open.isEmpty() && !open.element().startsWith("{");
            return declares(index - 1) || set && !argument && !is(index - 1, ".");
        }

        /** Whether it is set as a class of the test sets what it inherits: {@code ResponseCls = Mine}. */
        private boolean isAttribute(int index, String text) {
            return Character.isUpperCase(text.charAt(0)) && is(index + 1, "=") && !declares(index - 1);
        }

        private boolean declares(int index) {
            return index >= 0
                    && tokens.get(index).isWord()
                    && DECLARING.contains(tokens.get(index).text());
        }

        private boolean isOfOthers(int index, String text) {
            return is(index + 1, "(")
                    || is(index + 1, "=")
                    || is(index + 1, ":")
                    || is(index - 1, ".")
                    || Character.isUpperCase(text.charAt(0))
                    || text.indexOf('_') > 0;
        }

        private boolean is(int index, String symbol) {
            return index >= 0 && index < tokens.size() && tokens.get(index).is(symbol);
        }
    }
}
