package dev.guardrail.collect.guard.python;

import dev.guardrail.collect.guard.unit.GuardReader;
import dev.guardrail.collect.guard.unit.Passages;
import dev.guardrail.collect.guard.unit.Span;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.python.Lexer;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.guard.Guard;
import dev.guardrail.guard.GuardKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the guards of Python: a branch that ends with {@code raise} or leaves the program, {@code raise}, {@code assert}. */
public final class PythonGuards implements GuardReader {

    private static final String NEVER = " and False";
    private static final String ALWAYS = " and True";

    /** Conditions of these do not guard: they ask how a file is used. */
    private static final Set<String> NO_CHECKS = Set.of("__name__", "TYPE_CHECKING");

    @Override
    public List<Guard> read(SourceFile file) throws MalformedException {
        String text = SourceText.decode(file.content());
        return new Reading(new Passages(file.path(), text), Block.all(Lexer.lines(file))).guards();
    }

    private static final class Reading {

        private final Passages passages;
        private final List<Block> blocks;
        private final List<Guard> guards = new ArrayList<>();
        /** The errors that belong to a condition. */
        private final Set<List<Token>> conditional = new HashSet<>();

        Reading(Passages passages, List<Block> blocks) {
            this.passages = passages;
            this.blocks = blocks;
        }

        List<Guard> guards() {
            blocks.forEach(this::condition);
            blocks.forEach(block -> block.statements().forEach(statement -> statement(block, statement)));
            guards.sort(Comparator.comparing(Guard::place));
            return guards;
        }

        private void condition(Block block) {
            Optional<List<Token>> error = block.isBranch() ? block.last().filter(Errors::ends) : Optional.empty();
            if (error.isEmpty()) {
                return;
            }
            conditional.add(error.get());
            List<Token> condition = block.condition();
            if (condition.stream().noneMatch(token -> NO_CHECKS.contains(token.text()))) {
                Token keyword = block.tokens().get(0);
                Span tested = span(condition);
                int start = passages.offset(keyword.line(), keyword.column());
                guards.add(passages.condition(
                        new Span(start, tested.end()), tested, span(error.get()), block.scope(), NEVER, ALWAYS));
            }
        }

        private void statement(Block block, List<Token> statement) {
            boolean asserts = statement.get(0).is("assert");
            boolean raises = statement.get(0).is("raise") && !conditional.contains(statement) && !block.isOnlyError();
            if (asserts || raises) {
                Span span = span(statement);
                guards.add(passages.statement(
                        asserts ? GuardKind.ASSERTION : GuardKind.ERROR,
                        span,
                        block.scope(),
                        "pass",
                        "pass; " + passages.written(span.start(), span.end())));
            }
        }

        private Span span(List<Token> tokens) {
            Token first = tokens.get(0);
            Token last = tokens.get(tokens.size() - 1);
            int end = passages.offset(last.line(), last.column()) + last.text().length();
            return new Span(passages.offset(first.line(), first.column()), end);
        }
    }
}
