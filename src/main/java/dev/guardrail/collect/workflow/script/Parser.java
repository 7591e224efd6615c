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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Parses the tokens of a script to its structure. It skips tokens that do not fit, and notes a syntax error. Every
 * method either takes a token or stops before a closing token of a construct around it.
 */
final class Parser {

    /**
     * The limit of nesting: deeper than any real script, and far below a stack overflow. Deeper constructs are skipped.
     */
    private static final int DEPTH_LIMIT = 50;

    private static final Simple NOTHING = new Simple(List.of(), List.of(), List.of());
    private static final Sequence EMPTY = new Sequence(List.of());
    private static final Set<String> LINE_END = Set.of("\n");
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

    /** A script, and whether it was parsed without a syntax error. */
    record Script(Sequence sequence, boolean whole) {}

    private final Cursor cursor;
    private int depth;

    private Parser(List<Token> tokens) {
        this.cursor = new Cursor(tokens);
    }

    static Script parse(List<Token> tokens) {
        Parser parser = new Parser(tokens);
        Sequence sequence = parser.sequence(Set.of());
        return new Script(sequence, parser.cursor.isWhole());
    }

    /** Parses up to one of the closing tokens, or a closing token of an outer sequence. */
    private Sequence sequence(Set<String> closing) {
        cursor.await(closing);
        List<AndOr> lists = new ArrayList<>();
        while (!cursor.isEnd()) {
            if (cursor.is(SEPARATORS)) {
                cursor.skip();
            } else {
                lists.add(andOr());
            }
        }
        cursor.awaitNoMore(closing);
        return new Sequence(lists);
    }

    private AndOr andOr() {
        List<Link> links = new ArrayList<>();
        links.add(link(false));
        while (cursor.is(LIST_OPERATORS)) {
            boolean or = cursor.next().raw().equals("||");
            cursor.skipAll(LINE_END);
            links.add(link(or));
        }
        return new AndOr(links, cursor.is("&"));
    }

    private Link link(boolean afterOr) {
        boolean negated = false;
        while (cursor.is("!") || cursor.is("time") && isBeforeCompound()) {
            negated ^= cursor.next().raw().equals("!");
            cursor.take("-p");
        }
        List<Statement> pipeline = new ArrayList<>();
        pipeline.add(statement());
        while (cursor.is(PIPES)) {
            cursor.skip();
            cursor.skipAll(LINE_END);
            pipeline.add(statement());
        }
        return new Link(afterOr, negated, pipeline);
    }

    /** Whether {@code time} is a keyword here: before a simple command, it is the first word of that command. */
    private boolean isBeforeCompound() {
        return COMPOUNDS.containsKey(cursor.raw(cursor.raw(1).equals("-p") ? 2 : 1));
    }

    private Statement statement() {
        if (cursor.isEnd()) {
            cursor.misfit();
            return NOTHING;
        }
        Function<Parser, Form> compound = COMPOUNDS.get(cursor.raw(0));
        if (compound == null && !isFunction()) {
            return cursor.is("[[") ? test() : simple();
        }
        return compound(compound == null ? Parser::function : compound);
    }

    private Statement compound(Function<Parser, Form> reader) {
        if (depth == DEPTH_LIMIT) {
            cursor.skip();
            cursor.misfit();
            return NOTHING;
        }
        depth++;
        Form form = reader.apply(this);
        depth--;
        return new Compound(form, redirections());
    }

    /** Parses a simple command. Redirections before its first word and after its last are not part of its text. */
    private Simple simple() {
        if (cursor.is(CLOSING_WORDS) || cursor.is(Token.Kind.OPERATOR)) {
            cursor.skip();
            cursor.misfit();
            return NOTHING;
        }
        int first = -1;
        int last = -1;
        List<Token> words = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        while (!cursor.isOver() && !cursor.is(Token.Kind.OPERATOR)) {
            if (cursor.is(Token.Kind.WORD)) {
                last = cursor.place();
                first = first < 0 ? last : first;
                words.add(cursor.next());
            } else {
                redirections.addAll(redirections());
            }
        }
        return new Simple(words, words.isEmpty() ? List.of() : cursor.between(first, last + 1), redirections);
    }

    private List<Redirection> redirections() {
        List<Redirection> redirections = new ArrayList<>();
        while (cursor.is(Token.Kind.REDIRECTION) || cursor.is(Token.Kind.HEREDOC)) {
            boolean target = cursor.is(Token.Kind.REDIRECTION) && cursor.is(Token.Kind.WORD, 1);
            Token operator = cursor.next();
            redirections.add(new Redirection(operator.raw(), target ? cursor.next() : operator));
        }
        return redirections;
    }

    /** Parses {@code [[ ... ]]}, in which operators are words. */
    private Simple test() {
        int start = cursor.place();
        cursor.skipTo("]]");
        cursor.require("]]");
        List<Token> words = cursor.between(start, cursor.place());
        return new Simple(words, words, redirections());
    }

    private Sequence group(String closing) {
        cursor.skip();
        Sequence sequence = sequence(Set.of(closing));
        cursor.require(closing);
        return sequence;
    }

    private Form branches() {
        List<Branch> branches = new ArrayList<>();
        do {
            cursor.skip();
            Sequence condition = sequence(Set.of("then"));
            cursor.require("then");
            branches.add(new Branch(condition, sequence(Set.of("elif", "else", "fi"))));
        } while (cursor.is("elif"));
        Sequence otherwise = cursor.take("else") ? sequence(Set.of("fi")) : EMPTY;
        cursor.require("fi");
        return new Form.If(branches, otherwise);
    }

    private Form loop(boolean until) {
        cursor.skip();
        Sequence condition = sequence(Set.of("do"));
        return new Form.Loop(until, condition, body());
    }

    private Form iteration() {
        cursor.skip();
        List<Token> head = head();
        cursor.skipAll(SEPARATORS);
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

    /** Parses the head of a {@code for}: {@code x in a b}, {@code x}, or {@code ((…))}. */
    private List<Token> head() {
        int start = cursor.place();
        while (!cursor.isOver() && !cursor.is(SEPARATORS) && !(cursor.place() == start + 1 && cursor.is("do"))) {
            cursor.skip();
        }
        return cursor.between(start, cursor.place());
    }

    private Sequence body() {
        cursor.require("do");
        Sequence body = sequence(Set.of("done"));
        cursor.require("done");
        return body;
    }

    private Form cases() {
        cursor.skip();
        Token word = cursor.token();
        cursor.skipTo("in");
        cursor.require("in");
        List<Arm> arms = new ArrayList<>();
        cursor.skipAll(LINE_END);
        while (!cursor.isOver() && !cursor.is("esac")) {
            List<Token> patterns = patterns();
            Sequence body = sequence(CASE_CLOSING);
            arms.add(
                    new Arm(patterns, body, cursor.is(CASE_ENDS) ? cursor.next().raw() : ";;"));
            cursor.skipAll(LINE_END);
        }
        cursor.require("esac");
        return new Form.Case(word, arms);
    }

    private List<Token> patterns() {
        cursor.take("(");
        int start = cursor.place();
        cursor.skipTo(")");
        List<Token> patterns = cursor.between(start, cursor.place()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .toList();
        cursor.require(")");
        return patterns;
    }

    private boolean isFunction() {
        return cursor.is(Token.Kind.WORD)
                && cursor.raw(1).equals("(")
                && cursor.raw(2).equals(")");
    }

    private Form function() {
        cursor.take("function");
        String name = cursor.next().raw();
        cursor.take("(");
        cursor.take(")");
        cursor.skipAll(LINE_END);
        return new Form.Function(name, statement());
    }
}
