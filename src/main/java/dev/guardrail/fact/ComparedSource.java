package dev.guardrail.fact;

/**
 * A changed file whose comments and annotations were read on both sides, as far as each side has it.
 *
 * @param place the file as a whole, by its path at the head, or at the base if it is deleted
 */
@Noun(one = "compared file", many = "compared files")
public record ComparedSource(Place place) implements SourceFact {

    @Override
    public String identity() {
        return "compared source";
    }
}
