package dev.guardrail.collect.tests.declared;

import java.math.BigDecimal;

/**
 * A number by which a comparison of a test is less than exact.
 *
 * @param line where it stands
 * @param statement stands for all tokens of its statement but those that say how exact it is
 * @param name the parameter, the function or the operator that it belongs to; empty where the default of a function holds
 * @param value the number
 * @param lessIsLooser whether a smaller number lets more pass: digits, and lower bounds
 */
public record Tolerance(int line, int statement, String name, BigDecimal value, boolean lessIsLooser) {

    /** Whether this lets more pass than another one of the same comparison. */
    public boolean isLooserThan(BigDecimal other) {
        return lessIsLooser ? value.compareTo(other) < 0 : value.compareTo(other) > 0;
    }
}
