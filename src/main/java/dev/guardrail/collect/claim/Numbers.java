package dev.guardrail.collect.claim;

import dev.guardrail.claim.Value;
import java.math.BigDecimal;

/** Reads the numbers of a text. */
final class Numbers {

    private Numbers() {}

    /** A number with its decimals, without the commas between its thousands. */
    static Value value(String text) {
        return Value.of(new BigDecimal(text.replace(",", "").replace("+", "")));
    }
}
