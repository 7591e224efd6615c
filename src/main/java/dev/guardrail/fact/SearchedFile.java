package dev.guardrail.fact;

/**
 * A file whose added lines were searched for secrets; at the base, its removed lines.
 *
 * @param place the file
 * @param lines how many lines were searched, at least 1
 */
public record SearchedFile(Place place, int lines) implements Located {

    @Override
    public String identity() {
        return "";
    }
}
