package dev.guardrail.collect.tests.declared;

/**
 * A compound statement of Python that is open.
 *
 * @param indent the columns before it
 * @param kind what it is
 * @param marked what marks in it are about
 * @param line where it starts
 * @param name its simple name, of a test
 */
record PythonBlock(int indent, Kind kind, Marked marked, int line, String name) {

    enum Kind {
        TEST_CLASS,
        TEST,
        /** A method that runs before each test of a class, or before all. */
        SETUP,
        /** A class or function whose content says nothing about tests. */
        OTHER,
        /** Its content runs whenever it is reached: {@code with}, {@code try}. */
        PLAIN,
        /** Its content may or may not run. */
        CONDITION
    }

    /** Whether it only says when its content runs. */
    boolean isTransparent() {
        return kind == Kind.PLAIN || kind == Kind.CONDITION;
    }
}
