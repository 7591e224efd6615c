package dev.guardrail.collect.guard.python;

import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A logical line with the lines of its block, if it has one. */
final class Block {

    private static final Set<String> COMPOUND = Set.of(
            "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class", "async", "match",
            "case");

    private final Optional<Block> parent;
    private final LogicalLine line;
    private final int colon;
    private final List<Block> children = new ArrayList<>();

    private Block(Optional<Block> parent, LogicalLine line) {
        this.parent = parent;
        this.line = line;
        boolean compound = line.tokens().get(0).isWord()
                && COMPOUND.contains(line.tokens().get(0).text());
        this.colon = compound ? Tokens.find(line.tokens(), ":", 1) : -1;
    }

    /** The lines of a file, in their order. */
    static List<Block> all(List<LogicalLine> lines) {
        List<Block> all = new ArrayList<>();
        Deque<Block> open = new ArrayDeque<>();
        for (LogicalLine line : lines) {
            while (!open.isEmpty() && open.element().line.indent() >= line.indent()) {
                open.pop();
            }
            Block block = new Block(Optional.ofNullable(open.peek()), line);
            block.parent.ifPresent(parent -> parent.children.add(block));
            open.push(block);
            all.add(block);
        }
        return all;
    }

    List<Token> tokens() {
        return line.tokens();
    }

    /** Whether it begins a branch with a condition. */
    boolean isBranch() {
        return colon > 1 && (tokens().get(0).is("if") || tokens().get(0).is("elif"));
    }

    /** The condition of a branch. */
    List<Token> condition() {
        return tokens().subList(1, colon);
    }

    /** The simple statements on the line: all of it, or those behind the colon of a compound statement. */
    List<List<Token>> statements() {
        return Tokens.split(tokens().subList(colon + 1, tokens().size()), ";");
    }

    /** The last statement of its block, if that is a simple one. */
    Optional<List<Token>> last() {
        Block at = children.isEmpty() ? this : children.get(children.size() - 1);
        List<List<Token>> statements = at.statements();
        boolean simple = !statements.isEmpty() && (at == this || at.colon < 0);
        return simple ? Optional.of(statements.get(statements.size() - 1)) : Optional.empty();
    }

    /** Whether it is all that a function does, besides its docstring: then the function is not there yet. */
    boolean isOnlyError() {
        return parent.filter(Block::isFunction)
                .filter(function -> function.children.stream()
                        .allMatch(
                                child -> child == this || child.tokens().get(0).isString()))
                .isPresent();
    }

    private boolean isFunction() {
        return tokens().get(0).is("def")
                || tokens().get(0).is("async") && tokens().get(1).is("def");
    }

    /** The names of the classes and functions around it. */
    String scope() {
        Deque<String> names = new ArrayDeque<>();
        for (Optional<Block> at = parent; at.isPresent(); at = at.get().parent) {
            at.get().name().ifPresent(names::push);
        }
        return String.join(".", names);
    }

    private Optional<String> name() {
        int keyword = tokens().get(0).is("async") ? 1 : 0;
        boolean named = tokens().size() > keyword + 1
                && (tokens().get(keyword).is("def") || tokens().get(keyword).is("class"));
        return named ? Optional.of(tokens().get(keyword + 1).text()) : Optional.empty();
    }
}
