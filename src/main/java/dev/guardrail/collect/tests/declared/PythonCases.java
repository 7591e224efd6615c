package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.fact.TestMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cases of a parametrised test of pytest: {@code parametrize("n", [1, pytest.param(2, marks=pytest.mark.skip)])}. */
final class PythonCases {

    private final Outline outline;
    private final PythonNames names;

    PythonCases(Outline outline, PythonNames names) {
        this.outline = outline;
        this.names = names;
    }

    /** Those that decorators list; none of a value that is not written in the file. */
    List<DeclaredCase> of(String test, List<LogicalLine> decorators) {
        List<DeclaredCase> cases = new ArrayList<>();
        for (LogicalLine decorator : decorators) {
            List<Token> expression = PythonMarks.expression(decorator);
            int open = PythonNames.length(expression);
            boolean called = open < expression.size() && expression.get(open).is("(");
            if (called && names.canonical(expression).equals("pytest.mark.parametrize")) {
                values(Tokens.split(Tokens.inside(expression, open), ","))
                        .forEach(value -> cases.add(declared(test, value)));
            }
        }
        return cases;
    }

    private List<List<Token>> values(List<List<Token>> arguments) {
        List<Token> list = List.of();
        for (int i = 0; i < arguments.size(); i++) {
            List<Token> argument = arguments.get(i);
            if (isNamed(argument, "argvalues")) {
                list = argument.subList(2, argument.size());
            } else if (i == 1 && !isNamed(argument)) {
                list = argument;
            }
        }
        List<Token> written = names.list(list);
        boolean listed =
                !written.isEmpty() && written.get(0).opens() && Tokens.closing(written, 0) == written.size() - 1;
        return listed ? Tokens.split(Tokens.inside(written, 0), ",") : List.of();
    }

    private DeclaredCase declared(String test, List<Token> value) {
        int open = PythonNames.length(value);
        boolean called = open < value.size() && value.get(open).is("(");
        if (!called || !names.canonical(value).equals("pytest.param")) {
            boolean tuple = value.get(0).is("(") && Tokens.closing(value, 0) == value.size() - 1;
            return new DeclaredCase(name(tuple ? Tokens.inside(value, 0) : value), Optional.empty());
        }
        List<Token> plain = new ArrayList<>();
        Optional<TestMark> skip = Optional.empty();
        for (List<Token> argument : Tokens.split(Tokens.inside(value, open), ",")) {
            if (isNamed(argument, "marks")) {
                skip = skip(test, argument.subList(2, argument.size()));
            } else if (!isNamed(argument)) {
                plain.addAll(plain.isEmpty() ? List.of() : List.of(new Token(Token.Kind.SYMBOL, ",", 0, 0)));
                plain.addAll(argument);
            }
        }
        return new DeclaredCase(name(plain), skip);
    }

    private Optional<TestMark> skip(String test, List<Token> marks) {
        boolean list = marks.get(0).opens();
        for (List<Token> mark : list ? Tokens.split(Tokens.inside(marks, 0), ",") : List.of(marks)) {
            Optional<PythonMark> found = PythonMark.of(names.resolve(mark), names);
            if (found.isPresent() && !found.get().conditional()) {
                return Optional.of(
                        outline.markOf(test, mark.get(0).line(), found.get().kind(), PythonText.of(mark), false));
            }
        }
        return Optional.empty();
    }

    private static String name(List<Token> value) {
        return "[" + PythonText.of(value) + "]";
    }

    private static boolean isNamed(List<Token> argument) {
        return argument.size() > 2
                && argument.get(0).isWord()
                && argument.get(1).is("=");
    }

    private static boolean isNamed(List<Token> argument, String name) {
        return isNamed(argument) && argument.get(0).is(name);
    }
}
