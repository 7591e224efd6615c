package dev.guardrail.audit.gain;

import dev.guardrail.collect.FileRenames;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import java.util.Collection;
import java.util.List;

/**
 * The range from the head to the base.
 *
 * @param files its changed files
 * @param renames the renames of the range itself
 */
record Reversed(List<ChangedFile> files, FileRenames renames) {

    static Reversed of(Collection<? extends Fact> range) {
        List<ChangedFile> files = range.stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .map(Reversed::reversed)
                .toList();
        return new Reversed(files, FileRenames.of(range));
    }

    private static ChangedFile reversed(ChangedFile file) {
        FileStatus status = switch (file.status()) {
            case ADDED, COPIED -> FileStatus.DELETED;
            case DELETED -> FileStatus.ADDED;
            case MODIFIED, RENAMED, TYPE_CHANGED -> file.status();
        };
        boolean renamed = status == FileStatus.RENAMED;
        return new ChangedFile(
                Place.file(renamed ? file.oldPath() : file.path()),
                file.path(),
                status,
                file.kind(),
                file.deleted(),
                file.added(),
                file.binary(),
                file.newMode(),
                file.oldMode());
    }

    /** A place of the head that is named as the base calls its file. */
    Place atHead(Place place) {
        return new Place(
                renames.atHead(place.path()), place.line(), place.column(), place.endLine(), place.endColumn());
    }

    /** Whether a file that the range touches is there at the head. */
    boolean isAtHead(String path) {
        return files.stream()
                .anyMatch(file ->
                        file.status() != FileStatus.ADDED && file.oldPath().equals(path));
    }
}
