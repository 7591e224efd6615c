package dev.guardrail.proof;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A test that would have to fail without a guard.
 *
 * @param place its declaration; the file where all of its tests are meant
 * @param name its name within its file; empty where all tests of the file are meant
 * @param link why
 * @param named the name of the class or function that it names; empty where it names none
 * @param via the functions from the one that it names to the one that calls the guard's function; none where it names that itself
 */
public record NamedTest(Place place, String name, TestLink link, String named, List<String> via) {

    public NamedTest {
        via = List.copyOf(via);
    }

    /** A test that names it without others between. */
    public NamedTest(Place place, String name, TestLink link, String named) {
        this(place, name, link, named, List.of());
    }

    NamedTest through(List<String> functions) {
        return new NamedTest(place, name, link, named, functions);
    }
}
