package dev.guardrail.fact;

import java.util.Locale;

/** What a mark does to a test. */
public enum TestMarkKind {
    /** It does not run: {@code @Disabled}, {@code it.skip}. */
    SKIPPED,
    /** It runs, and is expected to fail: {@code xfail}, {@code test.failing}. */
    EXPECTED_FAILURE,
    /** Only it runs, and other tests do not: {@code it.only}. */
    FOCUSED;

    /** The words that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
