package dev.guardrail.collect.document;

/**
 * Where a value stands in its document.
 *
 * @param pointer as {@link dev.guardrail.fact.ConfigValue} has it
 * @param pattern the same
 * @param parent the same
 * @param member the same
 */
record Position(String pointer, String pattern, String parent, String member) {

    static final Position TOP = new Position("", "", "", "");

    Position below(String name) {
        String escaped = "/" + name.replace("~", "~0").replace("/", "~1");
        return child(escaped, escaped, name);
    }

    Position item(int index) {
        return child("/" + index, "/*", String.valueOf(index));
    }

    /** One of several elements of a name. */
    Position repeated(String name, int index) {
        Position element = below(name);
        return new Position(element.pointer + "/" + index, element.pattern, pointer, name);
    }

    private Position child(String end, String patternEnd, String name) {
        String below = pointer + end;
        // Most pointers have no index: then both are one text.
        String like = end.equals(patternEnd) && pattern.equals(pointer) ? below : pattern + patternEnd;
        return new Position(below, like, pointer, name);
    }
}
