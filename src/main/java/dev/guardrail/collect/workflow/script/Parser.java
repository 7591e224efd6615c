package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Arm;
import dev.guardrail.collect.workflow.script.Statement.Branch;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads tokens to the structure of a script. What does not fit is skipped, and said to be there: every method either takes a
 * token or leaves one that something around it waits for.
 */
final class Parser {

    /** Deeper than any real script, and far from where the stack would end; what opens deeper is skipped. */
    private static final int DEPTH_LIMIT = 50;

    private static final Simple NOTHING = new Simple(List.of(), List.of(), List.of());
    private static final Sequence EMPTY = new Sequence(List.of());
    private static final Set<String> SEPARATORS = Set.of(";", "&", "\n");
    private static final Set<String> LIST_OPERATORS = Set.of("&&", "||");
    private static final Set<String> PIPES = Set.of("|", "|&");
    private static final Set<String> CASE_ENDS = Set.of(";;", ";&", ";;&");
    private static final Set<String> CASE_CLOSING = Set.of(";;", ";&", ";;&", "esac");
    private static final Set<String> CLOSING_WORDS = Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

    private static final Map<String, Function<Parser, Form>> COMPOUNDS = Map.of(
            "(", parser -> new Form.Subshell(parser.group(")")),
            "{", parser -> new Form.Group(parser.group("}")),
            "if", Parser::branches,
            "while", parser -> parser.loop(false),
            "until", parser -> parser.loop(true),
            "for", Parser::iteration,
            "select", Parser::iteration,
            "case", Parser::cases,
            "function", Parser::function);

    /** A script, and whether all of it could be read. */
    record Script(Sequence sequence, boolean whole) {}

    private final List<Token> tokens;
    private final Map<String, Integer> awaited = new HashMap<>();
    private int at;
    private int depth;
    private boolean whole = true;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Script parse(List<Token> tokens) {
        Parser parser = new Parser(tokens);
        Sequence sequence = parser.sequence(Set.of());
        return new Script(sequence, parser.whole);
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
        links.add(link(false));
        while (is(LIST_OPERATORS)) {
            boolean or = is("||");
            at++;
            skipLineEnds();
            links.add(link(or));
        }
        return new AndOr(links, is("&"));
    }

    private Link link(boolean afterOr) {
        boolean negated = false;
        while (is("!") || is("time") && isBeforeCompound()) {
            negated ^= is("!");
            at++;
            at += is("-p") ? 1 : 0;
        }
        List<Statement> pipeline = new ArrayList<>();
        pipeline.add(statement());
        while (is(PIPES)) {
            at++;
            skipLineEnds();
            pipeline.add(statement());
        }
        return new Link(afterOr, negated, pipeline);
    }

    /** {@code time} is a word of a simple command, and a keyword before others. */
    private boolean isBeforeCompound() {
        int next = at + 1 < tokens.size() && tokens.get(at + 1).raw().equals("-p") ? at + 2 : at + 1;
        return next < tokens.size() && COMPOUNDS.containsKey(tokens.get(next).raw());
    }

    private Statement statement() {
        if (isEnd()) {
            whole = false;
            return NOTHING;
        }
        Function<Parser, Form> compound = COMPOUNDS.get(tokens.get(at).raw());
        if (compound == null && !isFunction()) {
            return is("[[") ? test() : simple();
        }
        return compound(compound == null ? Parser::function : compound);
    }

    private Statement compound(Function<Parser, Form> reader) {
        if (depth == DEPTH_LIMIT) {
            at++;
            whole = false;
            return NOTHING;
        }
        depth++;
        Form form = reader.apply(this);
        depth--;
        return new Compound(form, redirections());
    }

    /** The redirections before the first word and after the last are not part of the command's text. */
    private Simple simple() {
        int start = at;
        int first = -1;
        int last = -1;
        List<Token> words = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        boolean stray = CLOSING_WORDS.contains(tokens.get(at).raw());
        while (!stray && at < tokens.size() && tokens.get(at).kind() != Token.Kind.OPERATOR) {
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                words.add(tokens.get(at));
                first = first < 0 ? at : first;
                last = at;
                at++;
            } else {
                redirections.addAll(redirections());
            }
        }
        whole &= at > start;
        at = Math.max(at, start + 1);
        return words.isEmpty()
                ? new Simple(List.of(), List.of(), redirections)
                : new Simple(words, List.copyOf(tokens.subList(first, last + 1)), redirections);
    }

    private List<Redirection> redirections() {
        List<Redirection> redirections = new ArrayList<>();
        while (at < tokens.size() && isRedirection(tokens.get(at))) {
            boolean target = tokens.get(at).kind() == Token.Kind.REDIRECTION
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).kind() == Token.Kind.WORD;
            redirections.add(new Redirection(tokens.get(at).raw(), tokens.get(target ? at + 1 : at)));
            at += target ? 2 : 1;
        }
        return redirections;
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
        whole &= at < tokens.size();
        at = Math.min(at + 1, tokens.size());
        List<Token> words = List.copyOf(tokens.subList(start, at));
        return new Simple(words, words, redirections());
    }

    private Sequence group(String closing) {
        at++;
        Sequence sequence = sequence(Set.of(closing));
        require(closing);
        return sequence;
    }

    private Form branches() {
        List<Branch> branches = new ArrayList<>();
        do {
            at++;
            Sequence condition = sequence(Set.of("then"));
            require("then");
            branches.add(new Branch(condition, sequence(Set.of("elif", "else", "fi"))));
        } while (is("elif"));
        Sequence otherwise = take("else") ? sequence(Set.of("fi")) : EMPTY;
        require("fi");
        return new Form.If(branches, otherwise);
    }

    private Form loop(boolean until) {
        at++;
        Sequence condition = sequence(Set.of("do"));
        return new Form.Loop(until, condition, body());
    }

    private Form iteration() {
        at++;
        int start = at;
        while (at < tokens.size() && !is(SEPARATORS) && !(at == start + 1 && is("do"))) {
            at++;
        }
        List<Token> head = List.copyOf(tokens.subList(start, at));
        while (is(SEPARATORS)) {
            at++;
        }
        Sequence body = body();
        if (head.isEmpty()) {
            return new Form.For("", List.of(), true, body);
        }
        if (head.get(0).raw().startsWith("((")) {
            return new Form.Counting(head.get(0), body);
        }
        boolean listed = head.size() > 1 && head.get(1).raw().equals("in");
        return new Form.For(head.get(0).raw(), listed ? head.subList(2, head.size()) : List.of(), !listed, body);
    }

    private Sequence body() {
        require("do");
        Sequence body = sequence(Set.of("done"));
        require("done");
        return body;
    }

    private Form cases() {
        at++;
        Token word = at < tokens.size() ? tokens.get(at) : new Token(Token.Kind.WORD, 0, "", "");
        while (at < tokens.size() && !is("in")) {
            at++;
        }
        require("in");
        List<Arm> arms = new ArrayList<>();
        skipLineEnds();
        while (at < tokens.size() && !is("esac")) {
            List<Token> patterns = patterns();
            Sequence body = sequence(CASE_CLOSING);
            arms.add(new Arm(patterns, body, is(CASE_ENDS) ? tokens.get(at).raw() : ";;"));
            at += is(CASE_ENDS) ? 1 : 0;
            skipLineEnds();
        }
        require("esac");
        return new Form.Case(word, arms);
    }

    private List<Token> patterns() {
        take("(");
        int start = at;
        while (at < tokens.size() && !is(")")) {
            at++;
        }
        List<Token> patterns = tokens.subList(start, at).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .toList();
        require(")");
        return patterns;
    }

    private boolean isFunction() {
        return at + 2 < tokens.size()
                && tokens.get(at).kind() == Token.Kind.WORD
                && tokens.get(at + 1).raw().equals("(")
                && tokens.get(at + 2).raw().equals(")");
    }

    private Form function() {
        take("function");
        String name = at < tokens.size() ? tokens.get(at).raw() : "";
        at = Math.min(at + 1, tokens.size());
        take("(");
        take(")");
        skipLineEnds();
        return new Form.Function(name, statement());
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

    private void require(String raw) {
        whole &= take(raw);
    }
}
