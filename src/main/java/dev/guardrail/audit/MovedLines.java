package dev.guardrail.audit;

import dev.guardrail.collect.FileRenames;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which lines of the head the base has, too. */
final class MovedLines {

    private final FileRenames files;
    private final Set<Place> added = new HashSet<>();
    /** Files of which no lines are known. */
    private final Set<String> unknown = new HashSet<>();

    MovedLines(Collection<Fact> range) {
        this.files = FileRenames.of(range);
        for (Fact fact : range) {
            if (fact instanceof AddedLine line) {
                added.add(Place.line(line.path(), line.number()));
            } else if (fact instanceof ChangedFile file && file.binary()) {
                unknown.add(file.path());
            }
        }
    }

    String atHead(String path) {
        return files.atHead(path);
    }

    String atBase(String path) {
        return files.atBase(path);
    }

    boolean isOfBase(String path, int line) {
        return !unknown.contains(path) && !added.contains(Place.line(path, line));
    }
}
