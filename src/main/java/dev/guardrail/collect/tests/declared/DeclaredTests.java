package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.TestMark;
import java.util.List;

/**
 * What a file declares.
 *
 * @param tests its tests, in their order; no two have the same name
 * @param marks its marks, by their places
 * @param content what all of its code says, its tests included
 */
public record DeclaredTests(List<DeclaredTest> tests, List<TestMark> marks, TestContent content) {

    /** Nothing. */
    public static final DeclaredTests NONE = new DeclaredTests(List.of(), List.of(), TestContent.EMPTY);

    public DeclaredTests {
        tests = List.copyOf(tests);
        marks = List.copyOf(marks);
    }
}
