package dev.guardrail.report.junit;

import java.util.List;

/**
 * A test: what a guardrail says.
 *
 * @param name its name
 * @param outcome whether it passes
 * @param message what is wrong, or why it was not run, on one line; empty of a test that passes
 * @param details the same in full, line by line
 * @param notes what else there is to say, line by line
 */
record JunitTest(String name, Outcome outcome, String message, List<String> details, List<String> notes) {

    JunitTest {
        details = List.copyOf(details);
        notes = List.copyOf(notes);
    }

    /** How a test ends. */
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    static JunitTest skipped(String name, String why, List<String> notes) {
        return new JunitTest(name, Outcome.SKIPPED, why, List.of(), notes);
    }
}
