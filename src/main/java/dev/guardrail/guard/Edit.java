package dev.guardrail.guard;

/**
 * The replacement of a part of a text whose lines end with a line feed.
 *
 * @param start the offset of the first character that is replaced
 * @param end the offset after the last one
 * @param text what replaces them
 */
public record Edit(int start, int end, String text) {

    /** The text after the edit. */
    public String apply(String before) {
        return before.substring(0, start) + text + before.substring(end);
    }
}
