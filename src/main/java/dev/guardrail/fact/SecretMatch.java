package dev.guardrail.fact;

/**
 * A text on an added line that has the form of a secret; on the side before, one on a removed line.
 *
 * @param place where it stands
 * @param kind what it looks like: "GitHub personal access token"
 * @param masked the text with all but its telling prefix replaced by asterisks
 */
public record SecretMatch(Place place, String kind, String masked) implements Located {

    @Override
    public String identity() {
        return kind + " " + masked;
    }
}
