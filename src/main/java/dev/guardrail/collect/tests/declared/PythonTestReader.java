package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.python.Lexer;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.collect.tests.declared.PythonBlock.Kind;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads tests of pytest and unittest by the names that pytest collects: {@code test…} in modules named like tests, there and
 * in classes {@code Test…}, and in subclasses of {@code TestCase} anywhere.
 */
final class PythonTestReader {

    private static final Pattern TEST_MODULE = Pattern.compile("(?:.*/)?(?:test_[^/]*|[^/]*_test|tests?)\\.py");
    private static final Set<String> SETUP =
            Set.of("setUp", "setUpClass", "asyncSetUp", "setup_method", "setup_class", "setup");
    private static final Set<String> PLAIN = Set.of("with", "try", "finally");
    private static final Set<String> CONDITIONS =
            Set.of("if", "elif", "else", "for", "while", "except", "match", "case");

    private final Outline outline;
    private final boolean testModule;
    private final PythonNames names = new PythonNames();
    private final PythonMarks marks;
    private final Deque<PythonBlock> blocks = new ArrayDeque<>();
    private final List<LogicalLine> decorators = new ArrayList<>();
    /** The lines of the test that is open, its decorators first. */
    private final List<LogicalLine> content = new ArrayList<>();

    /** Those of the test that is open. */
    private List<DeclaredCase> cases = List.of();

    private final Set<String> testClasses = new HashSet<>();

    private PythonTestReader(Outline outline) {
        this.outline = outline;
        this.testModule = TEST_MODULE.matcher(outline.path()).matches();
        this.marks = new PythonMarks(outline, names);
    }

    static void read(SourceFile file, Outline outline) throws MalformedException {
        PythonTestReader reader = new PythonTestReader(outline);
        List<LogicalLine> lines = Lexer.lines(file);
        outline.file(PythonText.tokens(lines));
        for (LogicalLine line : lines) {
            reader.line(line);
        }
        reader.close(0);
    }

    private void line(LogicalLine line) {
        List<Token> tokens = line.tokens();
        Token first = tokens.get(0);
        close(line.indent());
        if (blocks.stream().anyMatch(block -> block.kind() == Kind.TEST) && !isDocumentation(tokens)) {
            content.add(line);
        }
        int keyword = first.is("async") && tokens.size() > 1 ? 1 : 0;
        Token statement = tokens.get(keyword);
        if (first.is("@")) {
            decorators.add(line);
            return;
        } else if (statement.is("def") && tokens.size() > keyword + 1) {
            define(line, tokens.get(keyword + 1).text());
        } else if (first.is("class") && tokens.size() > 1) {
            defineClass(line, tokens.get(1).text());
        } else {
            statement(tokens);
            if (PLAIN.contains(statement.text()) || CONDITIONS.contains(statement.text())) {
                Kind kind = PLAIN.contains(statement.text()) ? Kind.PLAIN : Kind.CONDITION;
                push(line, kind, isNever(tokens) ? never(tokens) : innermost(), "");
            }
        }
        decorators.clear();
    }

    /** {@code if False:} around tests. */
    private boolean isNever(List<Token> tokens) {
        boolean constant = tokens.size() == 3
                && tokens.get(0).is("if")
                && (tokens.get(1).is("False") || tokens.get(1).is("0"));
        return constant && blocks.stream().noneMatch(block -> block.kind() == Kind.TEST);
    }

    private Marked never(List<Token> tokens) {
        Marked never = innermost().part();
        String text = "if " + tokens.get(1).text() + ":";
        outline.mark(never, tokens.get(0).line(), TestMarkKind.SKIPPED, text, false);
        return never;
    }

    private static boolean isDocumentation(List<Token> tokens) {
        return tokens.stream().allMatch(Token::isString);
    }

    /** Ends the blocks that a line with this indentation is not in. */
    private void close(int indent) {
        while (!blocks.isEmpty() && blocks.element().indent() >= indent) {
            PythonBlock block = blocks.pop();
            if (block.kind() == Kind.TEST) {
                outline.test(
                        block.marked(),
                        block.line(),
                        block.name(),
                        PythonText.tokens(content),
                        PythonLayout.braced(content),
                        List.copyOf(cases));
                content.clear();
            }
        }
    }

    private void define(LogicalLine line, String name) {
        Kind around = around();
        boolean collects =
                around == Kind.TEST_CLASS || blocks.stream().allMatch(PythonBlock::isTransparent) && testModule;
        if (collects && name.startsWith("test") && !isFixture()) {
            Marked marked = innermost().inner(name, ".");
            marks.decorators(marked, decorators);
            content.addAll(decorators);
            cases = new PythonCases(outline, names).of(marked.name(), decorators);
            List<Token> tokens = line.tokens();
            content.add(
                    new LogicalLine(line.indent(), tokens.subList(tokens.get(0).is("async") ? 3 : 2, tokens.size())));
            push(line, Kind.TEST, marked, name);
        } else {
            boolean setup = around == Kind.TEST_CLASS && SETUP.contains(name);
            push(line, setup ? Kind.SETUP : Kind.OTHER, innermost(), name);
        }
    }

    private boolean isFixture() {
        return decorators.stream()
                .map(decorator -> names.canonical(PythonMarks.expression(decorator)))
                .anyMatch(name -> name.endsWith("fixture"));
    }

    private void defineClass(LogicalLine line, String name) {
        boolean reachable = around() == Kind.TEST_CLASS || blocks.stream().allMatch(PythonBlock::isTransparent);
        if (reachable && isTestClass(name, line.tokens())) {
            testClasses.add(name);
            Marked marked = innermost().inner(name, ".");
            marks.decorators(marked, decorators);
            push(line, Kind.TEST_CLASS, marked, name);
        } else {
            push(line, Kind.OTHER, innermost(), name);
        }
    }

    private boolean isTestClass(String name, List<Token> tokens) {
        boolean named = testModule && name.startsWith("Test");
        if (named || tokens.size() < 4 || !tokens.get(2).is("(")) {
            return named;
        }
        return Tokens.split(Tokens.inside(tokens, 2), ",").stream()
                .map(Tokens::lastName)
                .anyMatch(base -> base.endsWith("TestCase")
                        || testClasses.contains(base)
                        || testModule && (base.startsWith("Test") || base.endsWith("Test") || base.endsWith("Tests")));
    }

    private void statement(List<Token> tokens) {
        names.read(tokens);
        boolean atModule = blocks.stream().allMatch(PythonBlock::isTransparent);
        Kind around = around();
        if (atModule && !testModule || around == Kind.OTHER && !atModule) {
            return;
        }
        boolean direct = blocks.stream()
                .takeWhile(PythonBlock::isTransparent)
                .noneMatch(block -> block.kind() == Kind.CONDITION);
        if (atModule || around == Kind.TEST_CLASS) {
            marks.pytestmark(innermost(), tokens, direct);
            marks.notCollected(innermost(), tokens, direct);
        }
        if (around != Kind.TEST_CLASS) {
            marks.inBody(innermost(), tokens, direct, atModule);
        }
    }

    /** The innermost class or function. */
    private Kind around() {
        return blocks.stream()
                .filter(block -> !block.isTransparent())
                .map(PythonBlock::kind)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private Marked innermost() {
        return blocks.isEmpty() ? outline.file() : blocks.element().marked();
    }

    private void push(LogicalLine line, Kind kind, Marked marked, String name) {
        blocks.push(new PythonBlock(
                line.indent(), kind, marked, line.tokens().get(0).line(), name));
    }
}
