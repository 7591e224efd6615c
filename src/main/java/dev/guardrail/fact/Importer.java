package dev.guardrail.fact;

import java.util.List;

/**
 * A file of the head that the range does not touch, and that imports files that it touches. It is collected for
 * reports; no rule gets it.
 *
 * @param place its first import of a touched file
 * @param language its language
 * @param kind what it is for
 * @param targets the touched files that it imports, in the order of their paths
 */
public record Importer(Place place, Language language, FileKind kind, List<String> targets) implements SourceFact {

    public Importer {
        targets = List.copyOf(targets);
    }

    @Override
    public String identity() {
        return "importer";
    }
}
