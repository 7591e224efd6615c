package dev.guardrail.fact;

/**
 * A mark that keeps a test, or the other tests of its file, from counting. In test files that the range touches.
 *
 * @param place the mark
 * @param test the name of the marked test or group within its file; empty where the file as a whole is marked
 * @param kind what the mark does
 * @param text the mark as written, in one line
 * @param conditional whether it holds only under a condition: {@code skipif}, {@code @EnabledOnOs}
 */
@FoundAmong(TestFile.class)
public record TestMark(Place place, String test, TestMarkKind kind, String text, boolean conditional)
        implements TestFact {

    /** What to write instead of a focus; the same text where more than that would have to change, as with {@code fit}. */
    public String unfocused() {
        return kind == TestMarkKind.FOCUSED ? text.replaceFirst("\\.only(?![\\w$])", "") : text;
    }

    @Override
    public String identity() {
        return kind + " " + test;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.TEST, test);
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), ScopePath.FILE, test);
    }
}
