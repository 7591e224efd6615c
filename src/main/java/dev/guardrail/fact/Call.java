package dev.guardrail.fact;

/**
 * A use of a function or a constructor that the file names. In files within a {@link Boundary} that forbids calls.
 *
 * @param place the name in the file
 * @param language the file's language
 * @param name its qualified name, whatever aliases the file has for it: {@code datetime.datetime.now},
 *     {@code java.time.Instant.now}, {@code java.util.Random} for a constructor, {@code eval} for what is built in
 * @param called whether it is called here; false where it is handed on, as in {@code default_factory=uuid4}
 */
public record Call(Place place, Language language, String name, boolean called) implements SourceFact {

    @Override
    public String identity() {
        return "call " + name;
    }
}
