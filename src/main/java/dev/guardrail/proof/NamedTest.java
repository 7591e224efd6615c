package dev.guardrail.proof;

import dev.guardrail.fact.Place;

/**
 * A test that would have to fail without a guard.
 *
 * @param place its declaration; the file where all of its tests are meant
 * @param name its name within its file; empty where all tests of the file are meant
 * @param link why
 * @param named the name of the class or function that it names; empty where it names none
 */
public record NamedTest(Place place, String name, TestLink link, String named) {}
