package dev.guardrail.fact;

/** When an import takes effect. */
public enum ImportScope {
    /** When the file is loaded or compiled, also inside a block such as {@code try}. */
    TOP_LEVEL("at top level"),
    /** When a function is called. */
    IN_FUNCTION("in a function"),
    /** For the type checker alone: {@code if TYPE_CHECKING}, {@code import type}. */
    TYPE_CHECKING("for type checking");

    private final String where;

    ImportScope(String where) {
        this.where = where;
    }

    /** The words that messages put behind "imported". */
    @Override
    public String toString() {
        return where;
    }
}
