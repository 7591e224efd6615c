package dev.guardrail.collect.tests;

import java.util.Optional;

/** What test files are named after. */
public final class TestSubjects {

    private TestSubjects() {}

    /** The name, without folder and suffix, of what a test file is named after: {@code cart} of {@code test_cart.py}. */
    public static Optional<String> of(String testFile) {
        return Subjects.subject(testFile);
    }
}
