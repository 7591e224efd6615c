package dev.guardrail.audit;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the lines of a changed file that the range leaves alone are at the base. */
final class UnchangedLines {

    private final ChangedFile file;
    private final Set<Integer> added;
    private final Set<Integer> removed;

    /**
     * Compares the sides of a file.
     *
     * @param range the facts of the range itself, with its added and removed lines
     */
    UnchangedLines(ChangedFile file, List<Fact> range) {
        this.file = file;
        this.added = range.stream()
                .filter(AddedLine.class::isInstance)
                .map(AddedLine.class::cast)
                .filter(line -> line.path().equals(file.path()))
                .map(AddedLine::number)
                .collect(Collectors.toSet());
        this.removed = range.stream()
                .filter(RemovedLine.class::isInstance)
                .map(RemovedLine.class::cast)
                .filter(line -> line.path().equals(file.oldPath()))
                .map(RemovedLine::number)
                .collect(Collectors.toSet());
    }

    /** The same place at the base; empty where the range adds one of its lines, or nobody knows. */
    Optional<Place> atBase(Place place) {
        boolean comparable = file.status() == FileStatus.MODIFIED || file.status() == FileStatus.RENAMED;
        if (!comparable || file.binary() || isAdded(place)) {
            return Optional.empty();
        }
        int line = place.line() == 0 ? 0 : lineAtBase(place.line());
        int last = line + place.endLine() - place.line();
        return Optional.of(new Place(file.oldPath(), line, place.column(), last, place.endColumn()));
    }

    private boolean isAdded(Place place) {
        return added.stream().anyMatch(line -> line >= place.line() && line <= place.endLine());
    }

    /** The line of the base that has as many unchanged lines above it. */
    private int lineAtBase(int line) {
        long above = line - 1 - added.stream().filter(one -> one < line).count();
        int atBase = 1;
        while (above > 0 || removed.contains(atBase)) {
            above -= removed.contains(atBase) ? 0 : 1;
            atBase++;
        }
        return atBase;
    }
}
