package dev.guardrail.collect.guard.braces;

import dev.guardrail.collect.guard.unit.GuardReader;
import dev.guardrail.collect.guard.unit.Span;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.guard.Guard;
import dev.guardrail.guard.GuardKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the guards of JavaScript and TypeScript: a branch that ends with {@code throw}, with a rejection or with the end of
 * the program; {@code throw}; {@code assert} and {@code invariant}.
 */
public final class ScriptGuards implements GuardReader {

    private static final String NEVER = " && false";
    private static final String ALWAYS = " && true";

    @Override
    public List<Guard> read(SourceFile file) {
        Code code = new Code(file);
        return new Reading(code, ScriptScopes.of(code)).guards();
    }

    private static final class Reading {

        private final Code code;
        private final Scopes scopes;
        private final ScriptStatements statements;
        private final List<Guard> guards = new ArrayList<>();
        private final Set<Integer> conditional = new HashSet<>();

        Reading(Code code, Scopes scopes) {
            this.code = code;
            this.scopes = scopes;
            this.statements = new ScriptStatements(code);
        }

        List<Guard> guards() {
            for (int i = 0; i < code.size(); i++) {
                if (code.is(i, "if") && code.is(i + 1, "(") && code.opens(i + 1) && !code.is(i - 1, ".")) {
                    condition(i);
                }
            }
            for (int i = 0; i < code.size(); i++) {
                if (statements.isThrow(i) && !conditional.contains(i)) {
                    statement(GuardKind.ERROR, i);
                } else if (statements.isAssertion(i)) {
                    statement(GuardKind.ASSERTION, i);
                }
            }
            guards.sort(Comparator.comparing(Guard::place));
            return guards;
        }

        private void condition(int keyword) {
            int close = code.match(keyword + 1);
            OptionalInt error = ending(close + 1);
            if (error.isPresent() && close > keyword + 2) {
                int start = error.getAsInt();
                conditional.add(start);
                guards.add(code.passages()
                        .condition(
                                code.span(keyword, close),
                                code.span(keyword + 2, close - 1),
                                code.span(start, statements.end(start)),
                                scopes.at(keyword),
                                NEVER,
                                ALWAYS));
            }
        }

        private void statement(GuardKind kind, int start) {
            int end = statements.end(start);
            if (kind == GuardKind.ERROR && scopes.isWhole(start, end)) {
                return;
            }
            Span span = code.span(start, end);
            String written = code.passages().written(span.start(), span.end());
            guards.add(code.passages()
                    .statement(kind, span, scopes.at(start), "if (false) " + written, "if (true) " + written));
        }

        /** The statement of a branch, and of none within it, after which the function does not go on. */
        private OptionalInt ending(int branch) {
            if (!code.is(branch, "{")) {
                return statements.fails(branch) ? OptionalInt.of(branch) : OptionalInt.empty();
            }
            int close = code.match(branch);
            for (int i = branch + 1; i < close; i++) {
                if (statements.starts(i) && statements.fails(i)) {
                    return OptionalInt.of(i);
                }
                i = code.opens(i) ? code.match(i) : i;
            }
            return OptionalInt.empty();
        }
    }
}
