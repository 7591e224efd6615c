package dev.guardrail.collect.tests.declared;

/**
 * What makes a test fail.
 *
 * @param line where it starts
 * @param text as written, without layout; of a long one the beginning
 * @param identity stands for all of its tokens in their order
 * @param constant whether nothing that the test does can make it fail: {@code assert True}
 * @param condition what has to hold so that it runs, and otherwise nothing is asserted; empty where it always runs
 * @param swallowed whether a handler around it catches its failure and says nothing
 */
public record Assertion(int line, String text, int identity, boolean constant, String condition, boolean swallowed) {

    /** Whether it can fail the test. */
    public boolean isReal() {
        return !constant && !swallowed;
    }
}
