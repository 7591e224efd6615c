package dev.guardrail.collect.source.python;

import java.util.ArrayDeque;
import java.util.Deque;

/** The blocks that are open where a line stands. */
final class Blocks {

    /**
     * A block.
     *
     * @param indent the columns before its header; what stands in it has more
     * @param scope where names are bound in it
     * @param typeChecking whether only type checkers read it
     * @param otherwise whether only type checkers read the branches that follow it
     * @param match whether its lines are the cases of a {@code match}
     */
    record Block(int indent, Scope scope, boolean typeChecking, boolean otherwise, boolean match) {}

    private final Deque<Block> open = new ArrayDeque<>();
    private Block previous;

    Blocks() {
        previous = new Block(-1, Scope.module(), false, false, false);
        open.push(previous);
    }

    /** Closes the blocks that a line with such an indentation does not belong to. */
    void enter(int indent) {
        previous = open.element();
        while (open.element().indent() >= indent) {
            previous = open.pop();
        }
    }

    /** The innermost open block. */
    Block current() {
        return open.element();
    }

    /** The block that the last line closed, and an {@code else} there belongs to; the innermost one if it closed none. */
    Block previous() {
        return previous;
    }

    void open(int indent, Scope scope, TypeChecking condition) {
        boolean inherited = current().typeChecking();
        open.push(new Block(
                indent,
                scope,
                inherited || condition == TypeChecking.ONLY,
                inherited || condition == TypeChecking.NEVER,
                false));
    }

    /** Opens a further branch of the previous block. */
    void openBranch(int indent, TypeChecking condition) {
        boolean inherited = previous.otherwise() && previous.indent() == indent;
        Block around = current();
        open.push(new Block(
                indent,
                around.scope(),
                inherited || around.typeChecking() || condition == TypeChecking.ONLY,
                inherited || around.typeChecking() || condition == TypeChecking.NEVER,
                false));
    }

    void openMatch(int indent) {
        open.push(new Block(indent, current().scope(), current().typeChecking(), false, true));
    }
}
