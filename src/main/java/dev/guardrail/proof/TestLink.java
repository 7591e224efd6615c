package dev.guardrail.proof;

import java.util.Locale;

/** Why a test would have to fail without a guard, the strongest reason first. */
public enum TestLink {
    /** The test's file imports the guarded file, and the test names the function of the guard. */
    NAMES_FUNCTION,
    /** The test names a function of the project that calls the guard's function, or one that calls such a function. */
    INDIRECT,
    /** The test's file imports the guarded file, and the test names a class or function around the guard. */
    NAMES_SCOPE,
    /** The test's file imports the guarded file, and no test in it names the function. */
    IMPORTS_FILE,
    /** The test's file is named after the guarded file, or after a class around the guard. */
    NAMED_AFTER;

    /** The word that programs read. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
