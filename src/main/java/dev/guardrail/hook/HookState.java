package dev.guardrail.hook;

/** What there is of a hook. */
public enum HookState {
    /** Nothing. */
    NONE("not installed"),
    /** Guardrail's hook, as it was written. */
    INSTALLED("installed"),
    /** Guardrail's hook, which git does not run. */
    NOT_EXECUTABLE("installed, but not executable, so git does not run it"),
    /** Guardrail's hook, with other lines. */
    CHANGED("installed, and changed by hand since"),
    /** A hook of somebody else. */
    OTHER("another hook");

    private final String words;

    HookState(String words) {
        this.words = words;
    }

    /** Whether it has lines of somebody else, which are kept. */
    public boolean isOfOthers() {
        return this == CHANGED || this == OTHER;
    }

    /** What such a hook is, with an article. */
    public String what() {
        return this == CHANGED ? "a hook that somebody has changed" : words;
    }

    @Override
    public String toString() {
        return words;
    }
}
