package dev.guardrail.fact;

/**
 * A text on an added line that has the form of a secret; at the base, a text on a removed line.
 *
 * @param place its place; for a key of several lines, the first line that was added or removed
 * @param kind what it looks like: "GitHub personal access token"
 * @param masked the text with all but its telling prefix replaced by asterisks, of which there are 40 at most
 * @param digest the first 12 hexadecimal digits of the SHA-256 of the text: it distinguishes secrets without disclosing
 *     them
 * @param testKey whether it is a private key among the resources of tests, where keys are meant to be known
 */
@FoundAmong(SearchedFile.class)
@Noun(one = "secret match", many = "secret matches")
public record SecretMatch(Place place, String kind, String masked, String digest, boolean testKey) implements Located {

    @Override
    public String identity() {
        return kind + " " + digest;
    }
}
