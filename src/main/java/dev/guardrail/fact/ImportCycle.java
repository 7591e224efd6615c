package dev.guardrail.fact;

import java.util.List;

/**
 * A cycle of imports that the range closed: with this import, at the head, and without it at the base.
 *
 * @param place the import that closes it
 * @param members the members in the order in which they import each other, starting with the importing one; the last
 *     one imports the first again: files in Python, JavaScript and TypeScript, folders of a package in Java and Kotlin;
 *     at least two
 */
@FoundAmong(Import.class)
public record ImportCycle(Place place, List<String> members) implements SourceFact {

    public ImportCycle {
        members = List.copyOf(members);
    }

    @Override
    public String identity() {
        return "cycle " + String.join(" ", members);
    }
}
