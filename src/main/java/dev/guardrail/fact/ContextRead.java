package dev.guardrail.fact;

/**
 * A property of a context that an expression reads.
 *
 * @param path its dotted path in lower case, {@code github.event.issue.title}; {@code *} stands for all properties, and
 *     {@code ?} for one whose name is computed
 * @param inValue whether its text can be part of the value of the expression; false in a condition
 * @param control who decides what its text is
 * @param origin the path of the property that the value comes from: for {@code env.title}, what the variable reads, and of
 *     several the widest controlled; the path itself where it comes from nothing else, or is not known to
 * @param by who says that they decide: the bundled table with its date, or the policy; empty where no table does
 * @param source where that property is read; the place of the expression itself where it comes from nothing else
 */
public record ContextRead(String path, boolean inValue, Control control, String origin, String by, Place source) {

    /** The name of the context: {@code github}. */
    public String context() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Whether it reads the context as a whole. */
    public boolean isWhole() {
        return path.indexOf('.') < 0;
    }

    /** Whether the value comes from another property, through a variable, an output or an input. */
    public boolean isIndirect() {
        return !path.equals(origin);
    }
}
