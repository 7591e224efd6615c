package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.fact.TestMarkKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the marks in lines of Python. */
final class PythonMarks {

    /** Calls that end the test that they are in. */
    private static final Map<String, TestMarkKind> CALLS = Map.of(
            "pytest.skip", TestMarkKind.SKIPPED,
            "pytest.skip.Exception", TestMarkKind.SKIPPED,
            "self.skipTest", TestMarkKind.SKIPPED,
            "cls.skipTest", TestMarkKind.SKIPPED,
            "unittest.SkipTest", TestMarkKind.SKIPPED,
            "unittest.case.SkipTest", TestMarkKind.SKIPPED,
            "pytest.importorskip", TestMarkKind.SKIPPED,
            "pytest.xfail", TestMarkKind.EXPECTED_FAILURE);

    private static final Set<String> LEADING = Set.of("raise", "return");

    /** How people call decorators that skip a test where something is missing. */
    private static final Pattern CONDITION = Pattern.compile(
            "skip_?(?:if|unless|on|in|for|when|without)\\w*|(?:require|requires|need|needs|only|unless)_\\w+|\\w+_only|xfail_?(?:if|on|when)\\w*|(?:require|requires|needs)[A-Z]\\w*");

    private final Outline outline;
    private final PythonNames names;

    PythonMarks(Outline outline, PythonNames names) {
        this.outline = outline;
        this.names = names;
    }

    /** A decorator without its sign. */
    static List<Token> expression(LogicalLine decorator) {
        return decorator.tokens().subList(1, decorator.tokens().size());
    }

    void decorators(Marked marked, List<LogicalLine> decorators) {
        for (LogicalLine decorator : decorators) {
            List<Token> expression = expression(decorator);
            if (!expression.isEmpty() && !mark(marked, expression, "@", true) && !named(marked, expression)) {
                // The marks of single parameters, in pytest.param.
                for (int i = 1; i < expression.size(); i++) {
                    List<Token> rest = expression.subList(i, expression.size());
                    boolean starts =
                            expression.get(i).isWord() && !expression.get(i - 1).is(".");
                    if (starts && PythonMark.of(rest, names).isPresent()) {
                        mark(marked, call(rest), "", false);
                    }
                }
            }
        }
    }

    /** {@code pytestmark = …}, one mark or a list of them. */
    void pytestmark(Marked marked, List<Token> tokens, boolean direct) {
        if (tokens.size() < 3
                || !tokens.get(0).is("pytestmark")
                || !tokens.get(1).is("=")) {
            return;
        }
        boolean list = tokens.get(2).opens();
        List<Token> value = list ? Tokens.inside(tokens, 2) : tokens.subList(2, tokens.size());
        Tokens.split(value, ",").forEach(item -> mark(marked, item, "", direct));
    }

    /** {@code __test__ = False}, in a class or a module. */
    void notCollected(Marked marked, List<Token> tokens, boolean direct) {
        boolean set = tokens.size() == 3
                && tokens.get(0).is("__test__")
                && tokens.get(1).is("=");
        if (set && tokens.get(2).is("False")) {
            outline.mark(marked, tokens.get(0).line(), TestMarkKind.SKIPPED, "__test__ = False", !direct);
        }
    }

    /** What a decorator of another module does, only its name says: {@code @skip_on_windows}. */
    private boolean named(Marked marked, List<Token> expression) {
        String name = names.canonical(expression);
        boolean tells =
                CONDITION.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
        if (tells && !PythonMark.isMark(name)) {
            outline.mark(marked, expression.get(0).line(), TestMarkKind.SKIPPED, "@" + PythonText.of(expression), true);
        }
        return tells && !PythonMark.isMark(name);
    }

    private boolean mark(Marked marked, List<Token> expression, String sign, boolean direct) {
        Optional<PythonMark> mark = PythonMark.of(names.resolve(expression), names);
        mark.ifPresent(found -> outline.mark(
                marked,
                expression.get(0).line(),
                found.kind(),
                sign + PythonText.of(expression),
                found.conditional() || !direct));
        return mark.isPresent();
    }

    /** Calls in the body of a test, or of a module, that skip it. */
    void inBody(Marked marked, List<Token> tokens, boolean direct, boolean module) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts =
                    tokens.get(i).isWord() && (i == 0 || !tokens.get(i - 1).is("."));
            List<Token> rest = tokens.subList(i, tokens.size());
            String name = starts ? names.canonical(rest) : "";
            TestMarkKind kind = CALLS.get(name);
            if (kind != null && isCalled(rest) && (!module || ofModule(name, rest))) {
                boolean first =
                        i == 0 || i == 1 && LEADING.contains(tokens.get(0).text());
                boolean always = direct && first && !name.equals("pytest.importorskip");
                outline.mark(marked, tokens.get(i).line(), kind, PythonText.of(call(rest)), !always);
            }
        }
    }

    /** An exception may be raised by its name alone. */
    private static boolean isCalled(List<Token> rest) {
        int end = PythonNames.length(rest);
        return end < rest.size() && rest.get(end).is("(")
                || end == rest.size() && rest.get(end - 1).is("SkipTest");
    }

    /** Of what stands in a module, a call without the permission is an error of pytest. */
    private static boolean ofModule(String name, List<Token> rest) {
        return name.equals("pytest.importorskip")
                || name.endsWith("SkipTest")
                || rest.stream().anyMatch(token -> token.is("allow_module_level"));
    }

    private static List<Token> call(List<Token> rest) {
        int open = PythonNames.length(rest);
        return open < rest.size() && rest.get(open).is("(")
                ? rest.subList(0, Tokens.closing(rest, open) + 1)
                : rest.subList(0, open);
    }
}
