package dev.guardrail.collect.language.settings;

import dev.guardrail.collect.language.settings.Token.Kind;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads object literals of a JavaScript or TypeScript program as if they were JSON. What is no literal becomes the text of
 * the expression; the name of a constant that is a literal becomes that.
 */
public final class ObjectLiterals {

    /** Deeper than any settings, and far from where the stack would end. */
    private static final int DEPTH_LIMIT = 100;

    private final String path;
    private final List<Token> tokens;
    private final Map<String, Token> constants = new HashMap<>();
    private int at;

    public ObjectLiterals(String path, List<Token> tokens) {
        this.path = path;
        this.tokens = tokens;
        for (int i = 0; i + 3 < tokens.size(); i++) {
            boolean literal = tokens.get(i + 3).kind() == Kind.NUMBER;
            if (tokens.get(i).text().equals("const") && tokens.get(i + 2).is("=") && literal) {
                constants.put(tokens.get(i + 1).text(), tokens.get(i + 3));
            }
        }
    }

    /** The values that the program gives to properties, or constants, of that name, and where its name stands. */
    public List<YamlNode.Entry> named(String name) {
        List<YamlNode.Entry> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).isName() && tokens.get(i).text().equals(name) && (next.is(":") || next.is("="))) {
                at = i + 2;
                found.add(new YamlNode.Entry(scalar(tokens.get(i), name), value(0)));
                i = Math.max(i, at - 1);
            }
        }
        return found;
    }

    /** The object literals that have a property of that name. */
    public List<YamlNode> having(String name) {
        List<YamlNode> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean named = token.isName()
                    && token.text().equals(name)
                    && tokens.get(i + 1).is(":");
            if (token.is("{")) {
                open.push(i);
            } else if (token.is("}") && !open.isEmpty()) {
                open.pop();
            } else if (named && !open.isEmpty()) {
                at = open.pop();
                found.add(value(0));
                i = Math.max(i, at - 1);
            }
        }
        return found;
    }

    /** The object literals that are in no other one, in the order of the program. */
    public List<YamlNode> outermost() {
        List<YamlNode> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("{") && startsLiteral(i)) {
                at = i;
                found.add(object(0));
                i = Math.max(i, at - 1);
            }
        }
        return found;
    }

    /** Whether a brace starts no block: a block follows a parenthesis, an arrow or a word such as {@code else}. */
    private boolean startsLiteral(int brace) {
        if (brace == 0) {
            return false;
        }
        Token before = tokens.get(brace - 1);
        return before.is("return")
                || before.is("default")
                || before.kind() == Kind.SIGN && "=([,:?|&".contains(before.text());
    }

    private YamlNode value(int depth) {
        int start = at;
        if (at < tokens.size() && tokens.get(at).is("{") && depth < DEPTH_LIMIT) {
            YamlNode object = object(depth);
            skipExpression();
            return object;
        }
        if (at < tokens.size() && tokens.get(at).is("[") && depth < DEPTH_LIMIT) {
            YamlNode list = list(depth);
            skipExpression();
            return list;
        }
        skipExpression();
        List<Token> expression = tokens.subList(start, at);
        String text = expression.stream().map(Token::text).collect(Collectors.joining());
        Token first = expression.isEmpty() ? tokens.get(Math.min(start, tokens.size() - 1)) : expression.get(0);
        Token constant = expression.size() == 1 ? constants.get(text) : null;
        return scalar(first, constant == null ? text : constant.text());
    }

    private YamlNode list(int depth) {
        Place place = place(tokens.get(at));
        List<YamlNode> elements = new ArrayList<>();
        at++;
        while (at < tokens.size() && !tokens.get(at).is("]")) {
            int start = at;
            elements.add(value(depth + 1));
            boolean stuck = at == start;
            at += at < tokens.size() && (stuck || tokens.get(at).is(",")) ? 1 : 0;
        }
        at = Math.min(tokens.size(), at + 1);
        return new YamlNode.Sequence(place, elements);
    }

    private YamlNode object(int depth) {
        Place place = place(tokens.get(at));
        List<YamlNode.Entry> entries = new ArrayList<>();
        at++;
        while (at < tokens.size() && !tokens.get(at).is("}")) {
            int start = at;
            Token key = tokens.get(at);
            if (key.isName() && at + 1 < tokens.size() && tokens.get(at + 1).is(":")) {
                at += 2;
                entries.add(new YamlNode.Entry(scalar(key, key.text()), value(depth + 1)));
            } else {
                skipExpression();
            }
            boolean stuck = at == start;
            at += at < tokens.size() && (stuck || tokens.get(at).is(",")) ? 1 : 0;
        }
        at = Math.min(tokens.size(), at + 1);
        return new YamlNode.Mapping(place, entries);
    }

    /** Moves to the comma or bracket that ends an expression, or to the semicolon. */
    private void skipExpression() {
        int depth = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean sign = token.kind() == Kind.SIGN;
            if (sign && depth == 0 && ",;)]}".contains(token.text())) {
                return;
            }
            depth += sign && "([{".contains(token.text()) ? 1 : sign && ")]}".contains(token.text()) ? -1 : 0;
            at++;
        }
    }

    private YamlNode.Scalar scalar(Token token, String value) {
        return new YamlNode.Scalar(place(token), value, YamlNode.Style.PLAIN, List.of());
    }

    private Place place(Token token) {
        return Place.line(path, token.line());
    }
}
