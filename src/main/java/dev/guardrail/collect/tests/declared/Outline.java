package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the reader of one file finds. */
final class Outline {

    /** As much of a mark as is kept. */
    private static final int KEPT = 160;

    private record Draft(
            Marked marked,
            Place place,
            String simpleName,
            TestContent content,
            TestBody body,
            List<DeclaredCase> cases) {}

    private final String path;
    private final List<String> lines;
    private final Marked file = Marked.file();
    private final List<Draft> tests = new ArrayList<>();
    private final List<TestMark> marks = new ArrayList<>();
    private TestContent content = TestContent.EMPTY;

    Outline(String path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
    }

    String path() {
        return path;
    }

    Marked file() {
        return file;
    }

    int lineCount() {
        return lines.size();
    }

    /**
     * The text of a line between two columns, counted from 1 in code points; the second is not included, and beyond the
     * end is the end.
     */
    String slice(int line, int from, int to) {
        String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        int length = text.codePointCount(0, text.length());
        int start = Math.min(Math.max(from, 1) - 1, length);
        int end = Math.max(start, Math.min(to - 1, length));
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /** A test that these tokens are, without its name, in a language with braces. */
    void test(Marked marked, int line, String simpleName, List<Token> tokens, List<DeclaredCase> cases) {
        test(marked, line, simpleName, tokens, tokens, cases);
    }

    void test(Marked marked, int line, String simpleName, List<Token> tokens) {
        test(marked, line, simpleName, tokens, List.of());
    }

    /**
     * A test that these tokens are, without its name.
     *
     * @param braced the same with its blocks in braces
     */
    void test(
            Marked marked,
            int line,
            String simpleName,
            List<Token> tokens,
            List<Token> braced,
            List<DeclaredCase> cases) {
        TestBody body = TestBodyReader.read(this, marked.name(), braced);
        tests.add(new Draft(marked, Place.line(path, line), simpleName, TestContent.of(tokens), body, cases));
    }

    /** All tokens of the file. */
    void file(List<Token> tokens) {
        content = TestContent.of(tokens);
    }

    void mark(Marked marked, int line, TestMarkKind kind, String text, boolean conditional) {
        add(marked, markOf(marked.name(), line, kind, text, conditional));
    }

    private void add(Marked marked, TestMark mark) {
        marked.add(mark);
        marks.add(mark);
    }

    /**
     * A mark that starts with a token. Where a focus is written as its text says, its place has columns, so that it can be
     * replaced.
     */
    void mark(Marked marked, Token first, TestMarkKind kind, String text, boolean conditional) {
        int end = first.column() + text.codePointCount(0, text.length());
        boolean exact = kind == TestMarkKind.FOCUSED
                && slice(first.line(), first.column(), end).equals(text);
        Place place = exact
                ? new Place(path, first.line(), first.column(), first.line(), end)
                : Place.line(path, first.line());
        add(marked, markOf(marked.name(), place, kind, text, conditional));
    }

    /** A mark that is about a part of a test alone. */
    TestMark markOf(String test, int line, TestMarkKind kind, String text, boolean conditional) {
        return markOf(test, Place.line(path, line), kind, text, conditional);
    }

    private static TestMark markOf(String test, Place place, TestMarkKind kind, String text, boolean conditional) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        String kept = oneLine.codePointCount(0, oneLine.length()) > KEPT
                ? oneLine.substring(0, oneLine.offsetByCodePoints(0, KEPT)) + "…"
                : oneLine;
        return new TestMark(place, test, kind, kept, conditional);
    }

    private static List<TestMark> conditions(Draft test) {
        List<TestMark> conditions = new ArrayList<>(test.marked().conditions());
        conditions.addAll(test.body().exits());
        return conditions;
    }

    DeclaredTests declared() {
        Map<String, Integer> seen = new HashMap<>();
        List<DeclaredTest> declared = new ArrayList<>();
        tests.sort(Comparator.comparing(Draft::place));
        for (Draft test : tests) {
            String name = test.marked().name();
            int count = seen.merge(name, 1, Integer::sum);
            declared.add(new DeclaredTest(
                    test.place(),
                    count == 1 ? name : name + " (" + count + ")",
                    test.simpleName(),
                    test.marked().skip(),
                    conditions(test),
                    test.content(),
                    test.body(),
                    test.cases()));
        }
        marks.sort(Comparator.comparing(TestMark::place)
                .thenComparing(TestMark::kind)
                .thenComparing(TestMark::text));
        return new DeclaredTests(declared, marks, content);
    }
}
