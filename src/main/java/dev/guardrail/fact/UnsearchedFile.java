package dev.guardrail.fact;

/**
 * A file whose content the range added or changed, and that was not searched for secrets.
 *
 * @param place the file
 * @param reason why: "a binary file"
 */
public record UnsearchedFile(Place place, String reason) implements Located, Shown {

    @Override
    public String identity() {
        return reason;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), ScopePath.FILE, "unsearched file");
    }
}
