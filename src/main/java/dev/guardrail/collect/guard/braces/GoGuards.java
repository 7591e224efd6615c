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
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the guards of Go: a branch that ends with an error that is returned, a panic or an exit, and panics. */
public final class GoGuards implements GuardReader {

    private static final String NEVER = " && false";
    private static final String ALWAYS = " && true";

    /** A brace after them does not begin a branch. */
    private static final Set<String> WITH_BRACES = Set.of("func", "struct", "interface");

    private static final Set<String> EXITS = Set.of(
            "panic(",
            "os.Exit(",
            "log.Fatal(",
            "log.Fatalf(",
            "log.Fatalln(",
            "log.Panic(",
            "log.Panicf(",
            "log.Panicln(");

    @Override
    public List<Guard> read(SourceFile file) {
        Code code = new Code(file);
        return new Reading(code, GoScopes.of(code)).guards();
    }

    private static final class Reading {

        private final Code code;
        private final Scopes scopes;
        private final List<Guard> guards = new ArrayList<>();
        private final Set<Integer> conditional = new HashSet<>();

        Reading(Code code, Scopes scopes) {
            this.code = code;
            this.scopes = scopes;
        }

        List<Guard> guards() {
            for (int i = 0; i < code.size(); i++) {
                if (code.is(i, "if") && !code.is(i - 1, ".")) {
                    condition(i);
                }
            }
            for (int i = 0; i < code.size(); i++) {
                if (code.is(i, "panic") && code.is(i + 1, "(") && startsStatement(i) && !conditional.contains(i)) {
                    error(i);
                }
            }
            guards.sort(Comparator.comparing(Guard::place));
            return guards;
        }

        private void condition(int keyword) {
            int from = keyword + 1;
            int open = from;
            while (open < code.size() && !code.is(open, "{") && !code.is(open, WITH_BRACES)) {
                from = code.is(open, ";") ? open + 1 : from;
                open = code.opens(open) ? code.match(open) + 1 : open + 1;
            }
            if (!code.is(open, "{") || !code.opens(open) || from >= open) {
                return;
            }
            OptionalInt error = ending(open);
            if (error.isPresent()) {
                int start = error.getAsInt();
                conditional.add(start);
                guards.add(code.passages()
                        .condition(
                                code.span(keyword, open - 1),
                                code.span(from, open - 1),
                                code.span(start, statementEnd(start)),
                                scopes.at(keyword),
                                NEVER,
                                ALWAYS));
            }
        }

        private void error(int start) {
            if (scopes.isWhole(start, statementEnd(start))) {
                return;
            }
            Span span = code.span(start, statementEnd(start));
            String written = code.passages().written(span.start(), span.end());
            guards.add(code.passages()
                    .statement(
                            GuardKind.ERROR,
                            span,
                            scopes.at(start),
                            "if false { " + written + " }",
                            "if true { " + written + " }"));
        }

        /** The statement of a block, and of none within it, after which the function does not go on. */
        private OptionalInt ending(int open) {
            int close = code.match(open);
            for (int i = open + 1; i < close; i++) {
                if (startsStatement(i) && (isExit(i) || code.is(i, "return") && returnsError(i))) {
                    return OptionalInt.of(i);
                }
                i = code.opens(i) ? code.match(i) : i;
            }
            return OptionalInt.empty();
        }

        private boolean isExit(int start) {
            String name = code.is(start + 1, ".")
                    ? code.text(start) + "." + code.text(start + 2) + code.text(start + 3)
                    : code.text(start) + code.text(start + 1);
            return EXITS.contains(name);
        }

        private boolean returnsError(int start) {
            int end = statementEnd(start);
            int last = start + 1;
            for (int i = start + 1; i <= end; i++) {
                last = code.is(i, ",") ? i + 1 : last;
                i = code.opens(i) ? code.match(i) : i;
            }
            StringBuilder name = new StringBuilder();
            int at = last;
            while (at <= end && !code.is(at, "(") && !code.is(at, "{")) {
                name.append(code.text(at));
                at++;
            }
            return isError(name.toString(), at <= end);
        }

        /** Whether a name is that of an error: the field of a value, such as {@code cached.err}, may as well be nil. */
        private static boolean isError(String name, boolean made) {
            boolean field = name.contains(".") && !name.contains(".Err") && !made;
            return !field && name.toLowerCase(Locale.ROOT).contains("err");
        }

        private boolean startsStatement(int index) {
            return code.is(index - 1, "{")
                    || code.is(index - 1, "}")
                    || code.is(index - 1, ";")
                    || code.is(index - 1, ":")
                    || code.startsLine(index);
        }

        /** The last token of a statement: Go ends it with its line where it can end. */
        private int statementEnd(int start) {
            int end = start;
            while (true) {
                end = code.opens(end) ? code.match(end) : end;
                boolean stops = code.is(end + 1, ";") || code.is(end + 1, "}") || end + 1 >= code.size();
                if (stops || code.startsLine(end + 1) && endsOperand(end)) {
                    return end;
                }
                end++;
            }
        }

        private boolean endsOperand(int index) {
            return code.at(index).isWord()
                    || code.at(index).isString()
                    || code.is(index, ")")
                    || code.is(index, "]")
                    || code.is(index, "}");
        }
    }
}
