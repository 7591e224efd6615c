package dev.guardrail.collect.guard.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.guardrail.collect.guard.unit.GuardReader;
import dev.guardrail.collect.guard.unit.Passages;
import dev.guardrail.collect.guard.unit.Span;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.java.JavaUnit;
import dev.guardrail.guard.Guard;
import dev.guardrail.guard.GuardKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the guards of Java: a branch that ends with {@code throw} or leaves the program, {@code throw}, assertions. */
public final class JavaGuards implements GuardReader {

    private static final String NEVER = " && false";
    private static final String ALWAYS = " && true";

    @Override
    public List<Guard> read(SourceFile file) throws MalformedException {
        CompilationUnit unit = JavaUnit.of(file);
        Reading reading = new Reading(new Passages(file.path(), SourceText.decode(file.content())));
        unit.walk(reading::node);
        reading.guards.sort(Comparator.comparing(Guard::place));
        return reading.guards;
    }

    private static final class Reading {

        private final Passages passages;
        private final List<Guard> guards = new ArrayList<>();

        Reading(Passages passages) {
            this.passages = passages;
        }

        void node(Node node) {
            if (node instanceof IfStmt branch) {
                ending(branch.getThenStmt()).ifPresent(error -> condition(branch, error));
            } else if (node instanceof ThrowStmt error && !isOfCondition(error) && !isWhole(error)) {
                error(error);
            } else if (node instanceof AssertStmt assertion) {
                nothing(assertion);
            } else if (node instanceof MethodCallExpr call && Assertions.is(call)) {
                call(call);
            }
        }

        private void condition(IfStmt branch, Statement error) {
            Span tested = span(branch.getCondition());
            int start = span(branch).start();
            int behind = tested.end();
            int body = span(branch.getThenStmt()).start();
            int close = passages.written(behind, body).indexOf(')');
            Span head = new Span(start, behind + close + 1);
            guards.add(passages.condition(head, tested, span(error), Names.scope(branch), NEVER, ALWAYS));
        }

        private void error(ThrowStmt error) {
            Span span = span(error);
            String written = passages.written(span.start(), span.end());
            // An arrow of a switch is followed by a block, or by the statement itself.
            String form = isArrow(error) ? "{ if (%s) %s }" : "if (%s) %s";
            guards.add(passages.statement(
                    GuardKind.ERROR,
                    span,
                    Names.scope(error),
                    form.formatted("false", written),
                    form.formatted("true", written)));
        }

        private static boolean isArrow(ThrowStmt error) {
            return error.getParentNode()
                    .filter(SwitchEntry.class::isInstance)
                    .map(SwitchEntry.class::cast)
                    .filter(entry -> entry.getType() == SwitchEntry.Type.THROWS_STATEMENT)
                    .isPresent();
        }

        private void nothing(Statement statement) {
            Span span = span(statement);
            String kept = "{ " + passages.written(span.start(), span.end()) + " }";
            guards.add(passages.statement(GuardKind.ASSERTION, span, Names.scope(statement), ";", kept));
        }

        private void call(MethodCallExpr call) {
            Optional<Node> parent = call.getParentNode();
            if (parent.isPresent() && parent.get() instanceof ExpressionStmt statement) {
                nothing(statement);
            } else if (Assertions.returnsItsArgument(call)) {
                Span span = span(call);
                Span argument = span(call.getArgument(0));
                guards.add(passages.statement(
                        GuardKind.ASSERTION,
                        span,
                        Names.scope(call),
                        "(" + passages.written(argument.start(), argument.end()) + ")",
                        "(" + passages.written(span.start(), span.end()) + ")"));
            }
        }

        private Span span(Node node) {
            var begin = node.getBegin().orElseThrow();
            var end = node.getEnd().orElseThrow();
            return new Span(
                    passages.offsetInUnits(begin.line, begin.column), passages.offsetInUnits(end.line, end.column + 1));
        }
    }

    /** The error with which a branch ends. */
    private static Optional<Statement> ending(Statement branch) {
        Statement last = branch;
        if (branch instanceof BlockStmt block) {
            if (block.getStatements().isEmpty()) {
                return Optional.empty();
            }
            last = block.getStatement(block.getStatements().size() - 1);
        }
        return last instanceof ThrowStmt || Assertions.isExit(last) ? Optional.of(last) : Optional.empty();
    }

    private static boolean isOfCondition(ThrowStmt error) {
        Node statement = error;
        Optional<Node> parent = error.getParentNode();
        if (parent.isPresent() && parent.get() instanceof BlockStmt block) {
            statement = block;
            parent = block.getParentNode();
        }
        return parent.isPresent()
                && parent.get() instanceof IfStmt branch
                && branch.getThenStmt().getRange().equals(statement.getRange());
    }

    /** Whether it is all that a method or a lambda does, which cannot be called then. */
    private static boolean isWhole(ThrowStmt error) {
        return error.getParentNode()
                .filter(BlockStmt.class::isInstance)
                .map(BlockStmt.class::cast)
                .filter(block -> block.getStatements().size() == 1)
                .flatMap(Node::getParentNode)
                .filter(Names::isFunction)
                .isPresent();
    }
}
