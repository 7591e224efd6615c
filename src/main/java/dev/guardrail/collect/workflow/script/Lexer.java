package dev.guardrail.collect.workflow.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Splits a script into words and operators, without comments and the bodies of here-documents. */
final class Lexer {

    /** Longer operators come before their prefixes. */
    private static final List<String> OPERATORS =
            List.of(";;&", "&&", "||", ";;", ";&", "|&", ";", "&", "|", "(", ")", "\n");

    /**
     * Longer redirections come before their prefixes. They are tried before operators, as {@code &>} starts like one.
     */
    private static final List<String> REDIRECTIONS =
            List.of("<<<", "&>>", "&>", ">>", ">&", "<&", ">|", "<>", ">", "<");

    /** In characters: a longer {@code ((...))} is read as subshells; nobody writes one. */
    private static final int ARITHMETIC_LIMIT = 500;

    private final String script;
    private final Quoting quoting;
    private final Heredocs heredocs;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String script) {
        this.script = script;
        this.quoting = new Quoting(script);
        this.heredocs = new Heredocs(script);
    }

    static List<Token> tokens(String script) {
        Lexer lexer = new Lexer(script);
        while (lexer.at < script.length()) {
            lexer.next(script.charAt(lexer.at));
        }
        return lexer.withBodies();
    }

    private List<Token> withBodies() {
        Iterator<String> bodies = heredocs.bodies().iterator();
        tokens.replaceAll(token -> token.kind() == Token.Kind.HEREDOC && bodies.hasNext()
                ? new Token(token.kind(), token.start(), token.raw(), bodies.next())
                : token);
        return tokens;
    }

    private void next(char c) {
        if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (script.startsWith("\\\n", at)) {
            at += 2;
        } else if (c == '#') {
            int end = script.indexOf('\n', at);
            at = end < 0 ? script.length() : end;
        } else if (heredocs.startsAt(at)) {
            add(Token.Kind.HEREDOC, heredocs.announce(at));
        } else if (quoting.isProcessSubstitution(at)) {
            add(Token.Kind.WORD, quoting.wordEnd(at));
        } else if (!symbol(Token.Kind.REDIRECTION, REDIRECTIONS) && !arithmetic() && !operator()) {
            word();
        }
    }

    private boolean symbol(Token.Kind kind, List<String> symbols) {
        for (String symbol : symbols) {
            if (script.startsWith(symbol, at)) {
                add(kind, at + symbol.length());
                return true;
            }
        }
        return false;
    }

    private boolean operator() {
        boolean found = symbol(Token.Kind.OPERATOR, OPERATORS);
        if (found && script.charAt(at - 1) == '\n') {
            at = heredocs.skip(at);
        }
        return found;
    }

    /** Reads {@code ((...))} as one command, unless the outer pair of parentheses closes before its end. */
    private boolean arithmetic() {
        if (!script.startsWith("((", at)) {
            return false;
        }
        int depth = 2;
        int limit = Math.min(script.length(), at + ARITHMETIC_LIMIT);
        for (int end = at + 2; end < limit; end++) {
            char c = script.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 1) {
                boolean closed = script.startsWith("))", end);
                if (closed) {
                    add(Token.Kind.WORD, end + 2);
                }
                return closed;
            }
        }
        return false;
    }

    private void word() {
        int end = quoting.wordEnd(at);
        boolean descriptor = end < script.length()
                && (script.charAt(end) == '<' || script.charAt(end) == '>')
                && script.substring(at, end).chars().allMatch(c -> c >= '0' && c <= '9');
        if (descriptor) {
            at = end;
        } else {
            add(Token.Kind.WORD, end);
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, at, script.substring(at, end), ""));
        at = end;
    }
}
