package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Kind;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Part;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads tokens to the structure of a script. What does not fit is skipped: every method either takes a token or leaves
 * one that something around it waits for.
 */
final class Parser {

    /** Deeper than any real script, and far from where the stack would end; what opens deeper is skipped. */
    private static final int DEPTH_LIMIT = 100;

    private static final Simple NOTHING = new Simple(List.of(), List.of(), false);
    private static final Set<String> SEPARATORS = Set.of(";", "&", "\n");
    private static final Set<String> LIST_OPERATORS = Set.of("&&", "||");
    private static final Set<String> PIPES = Set.of("|", "|&");
    private static final Set<String> WRITING = Set.of(">", ">>", ">|", "&>", "&>>");
    private static final Set<String> CASE_ENDS = Set.of(";;", ";&", ";;&");
    private static final Set<String> CASE_CLOSING = Set.of(";;", ";&", ";;&", "esac");
    private static final Set<String> CLOSING_WORDS = Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

    private static final Map<String, Function<Parser, Statement>> COMPOUNDS = Map.of(
            "(", parser -> parser.group(Kind.SUBSHELL, ")"),
            "{", parser -> parser.group(Kind.GROUP, "}"),
            "if", Parser::branches,
            "while", Parser::loop,
            "until", Parser::loop,
            "for", Parser::iteration,
            "select", Parser::iteration,
            "case", Parser::cases,
            "function", Parser::function);

    private final List<Token> tokens;
    private final Map<String, Integer> awaited = new HashMap<>();
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Sequence parse(List<Token> tokens) {
        return new Parser(tokens).sequence(Set.of());
    }

    /** Reads up to one of the closing tokens, or one that an outer sequence waits for. */
    private Sequence sequence(Set<String> closing) {
        closing.forEach(token -> awaited.merge(token, 1, Integer::sum));
        List<AndOr> lists = new ArrayList<>();
        while (!isEnd()) {
            if (is(SEPARATORS)) {
                at++;
            } else {
                lists.add(andOr());
            }
        }
        closing.forEach(token -> awaited.merge(token, -1, Integer::sum));
        return new Sequence(lists);
    }

    private AndOr andOr() {
        List<Link> links = new ArrayList<>();
        links.add(new Link(false, pipeline()));
        while (is(LIST_OPERATORS)) {
            boolean or = is("||");
            at++;
            skipLineEnds();
            links.add(new Link(or, pipeline()));
        }
        return new AndOr(links);
    }

    private List<Statement> pipeline() {
        List<Statement> pipeline = new ArrayList<>();
        pipeline.add(statement());
        while (is(PIPES)) {
            at++;
            skipLineEnds();
            pipeline.add(statement());
        }
        return pipeline;
    }

    private Statement statement() {
        while (is("!")) {
            at++;
        }
        if (isEnd()) {
            return NOTHING;
        }
        Function<Parser, Statement> compound = COMPOUNDS.get(tokens.get(at).raw());
        if (compound == null && !isFunction()) {
            return is("[[") ? test() : simple();
        }
        return compound(compound == null ? Parser::function : compound);
    }

    private Statement compound(Function<Parser, Statement> reader) {
        if (depth == DEPTH_LIMIT) {
            at++;
            return NOTHING;
        }
        depth++;
        Statement statement = reader.apply(this);
        depth--;
        redirections();
        return statement;
    }

    /** The redirections before the first word and after the last are not part of the command's text. */
    private Simple simple() {
        int start = at;
        int first = -1;
        int last = -1;
        List<Token> words = new ArrayList<>();
        boolean writes = false;
        boolean stray = CLOSING_WORDS.contains(tokens.get(at).raw());
        while (!stray && at < tokens.size() && tokens.get(at).kind() != Token.Kind.OPERATOR) {
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                words.add(tokens.get(at));
                first = first < 0 ? at : first;
                last = at;
                at++;
            } else {
                writes |= redirections();
            }
        }
        at = Math.max(at, start + 1);
        return words.isEmpty() ? NOTHING : new Simple(words, List.copyOf(tokens.subList(first, last + 1)), writes);
    }

    /** Skips redirections; tells whether one of them writes a file. */
    private boolean redirections() {
        boolean writes = false;
        while (at < tokens.size() && isRedirection(tokens.get(at))) {
            boolean target = tokens.get(at).kind() == Token.Kind.REDIRECTION
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).kind() == Token.Kind.WORD;
            writes |= target && is(WRITING) && !tokens.get(at + 1).raw().startsWith("/dev/");
            at += target ? 2 : 1;
        }
        return writes;
    }

    private static boolean isRedirection(Token token) {
        return token.kind() == Token.Kind.REDIRECTION || token.kind() == Token.Kind.HEREDOC;
    }

    /** {@code [[ ... ]]}: operators within are its words. */
    private Simple test() {
        int start = at;
        while (at < tokens.size() && !is("]]")) {
            at++;
        }
        at = Math.min(at + 1, tokens.size());
        List<Token> words = List.copyOf(tokens.subList(start, at));
        return new Simple(words, words, redirections());
    }

    private Compound group(Kind kind, String closing) {
        at++;
        Sequence sequence = sequence(Set.of(closing));
        take(closing);
        return new Compound(kind, NOTHING, List.of(new Part(false, sequence)));
    }

    private Compound branches() {
        List<Part> parts = new ArrayList<>();
        do {
            at++;
            parts.add(new Part(true, sequence(Set.of("then"))));
            take("then");
            parts.add(new Part(false, sequence(Set.of("elif", "else", "fi"))));
        } while (is("elif"));
        if (take("else")) {
            parts.add(new Part(false, sequence(Set.of("fi"))));
        }
        take("fi");
        return new Compound(Kind.CONTROL, NOTHING, parts);
    }

    private Compound loop() {
        at++;
        Part condition = new Part(true, sequence(Set.of("do")));
        return new Compound(Kind.CONTROL, NOTHING, List.of(condition, body()));
    }

    private Compound iteration() {
        at++;
        int start = at;
        while (at < tokens.size() && !is(SEPARATORS) && !(at == start + 1 && is("do"))) {
            at++;
        }
        Simple head = head(start);
        while (is(SEPARATORS)) {
            at++;
        }
        return new Compound(Kind.CONTROL, head, List.of(body()));
    }

    private Part body() {
        take("do");
        Part body = new Part(false, sequence(Set.of("done")));
        take("done");
        return body;
    }

    private Compound cases() {
        at++;
        int start = at;
        while (at < tokens.size() && !is("in")) {
            at++;
        }
        Simple head = head(start);
        take("in");
        List<Part> parts = new ArrayList<>();
        skipLineEnds();
        while (at < tokens.size() && !is("esac")) {
            pattern();
            parts.add(new Part(false, sequence(CASE_CLOSING)));
            at += is(CASE_ENDS) ? 1 : 0;
            skipLineEnds();
        }
        take("esac");
        return new Compound(Kind.CONTROL, head, parts);
    }

    private void pattern() {
        take("(");
        while (at < tokens.size() && !is(")")) {
            at++;
        }
        take(")");
    }

    private Simple head(int start) {
        List<Token> head = List.copyOf(tokens.subList(start, at));
        return new Simple(head, head, false);
    }

    private boolean isFunction() {
        return at + 2 < tokens.size()
                && tokens.get(at).kind() == Token.Kind.WORD
                && tokens.get(at + 1).raw().equals("(")
                && tokens.get(at + 2).raw().equals(")");
    }

    private Compound function() {
        take("function");
        at = Math.min(at + 1, tokens.size());
        take("(");
        take(")");
        skipLineEnds();
        Sequence body = new Sequence(List.of(new AndOr(List.of(new Link(false, List.of(statement()))))));
        return new Compound(Kind.FUNCTION, NOTHING, List.of(new Part(false, body)));
    }

    private void skipLineEnds() {
        while (is("\n")) {
            at++;
        }
    }

    private boolean isEnd() {
        return at == tokens.size() || awaited.getOrDefault(tokens.get(at).raw(), 0) > 0;
    }

    private boolean is(String raw) {
        return at < tokens.size() && tokens.get(at).raw().equals(raw);
    }

    private boolean is(Set<String> raw) {
        return at < tokens.size() && raw.contains(tokens.get(at).raw());
    }

    private boolean take(String raw) {
        boolean there = is(raw);
        at += there ? 1 : 0;
        return there;
    }
}
