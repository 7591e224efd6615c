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
 * @param mute what keeps it from counting, whatever the circumstances
 * @param body the lines of its body, stripped, without those that are blank, comments or brackets alone
 */
public record DeclaredTest(Place place, String name, String simpleName, Optional<TestMark> mute, List<String> body) {

    public DeclaredTest {
        body = List.copyOf(body);
    }
}
