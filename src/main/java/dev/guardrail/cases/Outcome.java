package dev.guardrail.cases;

import java.util.List;

/** What came of a case that ran. */
public interface Outcome {

    /** The name of the case. */
    String name();

    /** Whether what was expected came out, no more and no less. */
    boolean passes();

    /** How it differs from what was expected, a line for each difference; none where the case passes. */
    List<String> differences();
}
