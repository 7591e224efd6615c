package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.language.braces.Token.Kind;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lines of Python in the shape of languages with braces: blocks are in braces, and each statement ends with a semicolon. */
final class PythonLayout {

    private final List<Token> out = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private boolean opens;

    private PythonLayout() {}

    static List<Token> braced(List<LogicalLine> lines) {
        PythonLayout layout = new PythonLayout();
        lines.forEach(layout::line);
        layout.indents.forEach(indent -> layout.symbol("}"));
        return layout.out;
    }

    private void line(LogicalLine line) {
        if (opens) {
            indents.push(line.indent());
            symbol("{");
        } else {
            while (!indents.isEmpty() && indents.element() > line.indent()) {
                indents.pop();
                symbol("}");
            }
        }
        int colon = isCompound(line) ? Tokens.find(line.tokens(), ":", 0) : -1;
        opens = colon >= 0 && colon == line.tokens().size() - 1;
        boolean oneLine = colon >= 0 && !opens;
        add(line, 0, colon < 0 ? line.tokens().size() : colon);
        if (oneLine) {
            symbol("{");
            add(line, colon + 1, line.tokens().size());
            symbol(";");
            symbol("}");
        } else if (!opens) {
            symbol(";");
        }
    }

    /** Only these have a block; elsewhere a colon annotates a name. */
    private static boolean isCompound(LogicalLine line) {
        int first = line.tokens().get(0).is("async") && line.tokens().size() > 1 ? 1 : 0;
        return switch (line.tokens().get(first).text()) {
            case "if",
                    "elif",
                    "else",
                    "for",
                    "while",
                    "try",
                    "except",
                    "finally",
                    "with",
                    "def",
                    "class",
                    "match",
                    "case" -> true;
            // The first line of a test is what is behind its name.
            case "(" -> first == 0;
            default -> false;
        };
    }

    private void add(LogicalLine line, int from, int to) {
        LogicalLine part = new LogicalLine(0, line.tokens().subList(from, to));
        out.addAll(PythonText.tokens(List.of(part)));
    }

    private void symbol(String text) {
        int line = out.isEmpty() ? 0 : out.get(out.size() - 1).line();
        out.add(new Token(Kind.SYMBOL, text, line, 0));
    }
}
