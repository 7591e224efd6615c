package dev.guardrail.fact;

import java.util.List;

/**
 * A cycle of imports that the range closed: with this import, at the head, and without it at the base.
 *
 * @param place the import that closes it
 * @param members what imports what, from the importing one on to the last one, which imports the first again: files in
 *     Python, JavaScript and TypeScript, folders of a package in Java and Kotlin; at least two
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
