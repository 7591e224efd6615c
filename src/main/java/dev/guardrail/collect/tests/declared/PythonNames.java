package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names of a Python file stand for, as far as its imports and plain assignments say. */
final class PythonNames {

    private final Map<String, String> imported = new HashMap<>();
    private final Map<String, List<Token>> assigned = new HashMap<>();
    private final Map<String, List<Token>> lists = new HashMap<>();

    /** Takes a statement into account. */
    void read(List<Token> line) {
        Token first = line.get(0);
        if (first.is("import")) {
            Tokens.split(line.subList(1, line.size()), ",").forEach(this::module);
        } else if (first.is("from")) {
            from(line);
        } else if (first.isWord() && line.size() > 2 && line.get(1).is("=")) {
            List<Token> value = line.subList(2, line.size());
            if (PythonMark.isMark(canonical(value))) {
                assigned.put(first.text(), List.copyOf(value));
            } else if (value.get(0).is("[") || value.get(0).is("(")) {
                lists.put(first.text(), List.copyOf(value));
            }
        }
    }

    private void module(List<Token> part) {
        int as = index(part, "as");
        if (as > 0 && as + 1 < part.size()) {
            imported.put(part.get(as + 1).text(), dotted(part.subList(0, as)));
        }
    }

    private void from(List<Token> line) {
        int keyword = index(line, "import");
        if (keyword < 0) {
            return;
        }
        String module = dotted(line.subList(1, keyword));
        int start = keyword + 1 < line.size() && line.get(keyword + 1).is("(") ? keyword + 2 : keyword + 1;
        int end = start == keyword + 2 ? line.size() - 1 : line.size();
        for (List<Token> part : Tokens.split(line.subList(Math.min(start, end), end), ",")) {
            int as = index(part, "as");
            String name = part.get(0).text();
            imported.put(as > 0 && as + 1 < part.size() ? part.get(as + 1).text() : name, module + "." + name);
        }
    }

    private static int index(List<Token> tokens, String word) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** What a name was set to, if it is a mark; otherwise the expression itself. */
    List<Token> resolve(List<Token> expression) {
        boolean name = expression.size() == 1 && expression.get(0).isWord();
        return name ? assigned.getOrDefault(expression.get(0).text(), expression) : expression;
    }

    /** The list that a name was set to; otherwise the expression itself. */
    List<Token> list(List<Token> expression) {
        boolean name = expression.size() == 1 && expression.get(0).isWord();
        return name ? lists.getOrDefault(expression.get(0).text(), expression) : expression;
    }

    /** The dotted name that an expression begins with, by the name that it was imported from. */
    String canonical(List<Token> expression) {
        String name = dotted(expression);
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        return imported.getOrDefault(head, head) + (dot < 0 ? "" : name.substring(dot));
    }

    /** How many tokens the dotted name at the start of an expression has. */
    static int length(List<Token> expression) {
        int i = 0;
        while (i < expression.size()
                && (i % 2 == 0 ? expression.get(i).isWord() : expression.get(i).is("."))) {
            i++;
        }
        return i;
    }

    private static String dotted(List<Token> expression) {
        StringBuilder name = new StringBuilder();
        expression.subList(0, length(expression)).forEach(token -> name.append(token.text()));
        return name.toString();
    }
}
