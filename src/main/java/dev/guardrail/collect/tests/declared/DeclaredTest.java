package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestMark;
import java.util.List;
import java.util.Optional;

/**
 * A test as its file declares it.
 *
 * @param place its declaration
 * @param name its name within its file
 * @param simpleName its name without the groups that it is in
 * @param skip the mark that skips it or expects it to fail, if that holds without a condition
 * @param conditions the marks and statements by which it runs, or counts, only under a condition: its own and those around it
 * @param content the names and literals of its code
 * @param body what it asserts
 * @param cases the cases that it lists one by one, as parameters or as tests of its own
 */
public record DeclaredTest(
        Place place,
        String name,
        String simpleName,
        Optional<TestMark> skip,
        List<TestMark> conditions,
        TestContent content,
        TestBody body,
        List<DeclaredCase> cases) {

    public DeclaredTest {
        conditions = List.copyOf(conditions);
        cases = List.copyOf(cases);
    }
}
