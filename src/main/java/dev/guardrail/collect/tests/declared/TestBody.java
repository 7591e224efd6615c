package dev.guardrail.collect.tests.declared;

import dev.guardrail.fact.TestMark;
import java.util.List;
import java.util.Set;

/**
 * What the code of a test asserts.
 *
 * @param assertions what makes it fail, as far as it can be reached
 * @param exits the statements that end it early under a condition, before its first assertion
 * @param tolerances the numbers by which its comparisons are less than exact
 * @param calls the functions that it calls by their names alone, which may assert more
 */
public record TestBody(
        List<Assertion> assertions, List<TestMark> exits, List<Tolerance> tolerances, Set<String> calls) {

    public TestBody {
        assertions = List.copyOf(assertions);
        exits = List.copyOf(exits);
        tolerances = List.copyOf(tolerances);
        calls = Set.copyOf(calls);
    }

    /** The assertions that can fail it. */
    public List<Assertion> real() {
        return assertions.stream().filter(Assertion::isReal).toList();
    }
}
