package dev.guardrail.collect.binary;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.ExecutableFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds executable files among those that a range adds or changes. */
public final class ExecutableFiles {

    /** In bytes. */
    private static final int START = 512;

    private ExecutableFiles() {}

    /**
     * The executable files that the head has and the base has not with these bytes, in the order of the changed files. A
     * file whose beginning cannot be read is a gap.
     */
    public static List<Fact> of(List<ChangedFile> changed, Snapshot base, Snapshot head) {
        return changed.stream()
                .filter(file -> file.binary() && file.status() != FileStatus.DELETED)
                .flatMap(file -> head.find(file.path()).stream()
                        .filter(entry -> entry.regular() && !isOld(file, entry, base))
                        .flatMap(entry -> fact(file, head, entry)))
                .toList();
    }

    /** A renamed or copied file can have its old bytes, and a file can have changed its mode alone. */
    private static boolean isOld(ChangedFile file, Entry entry, Snapshot base) {
        return base.find(file.oldPath())
                .filter(old -> old.blob().equals(entry.blob()))
                .isPresent();
    }

    private static Stream<Fact> fact(ChangedFile file, Snapshot head, Entry entry) {
        try {
            Optional<String> format =
                    ExecutableFormat.of(file.path(), head.start(entry, START).bytes());
            return format.stream()
                    .map(found -> new ExecutableFile(Place.file(file.path()), found, file.status(), file.kind()));
        } catch (UnreadableException e) {
            return Stream.of(new Gap(
                    Evidence.GIT, Place.file(file.path()), "cannot tell whether it is executable: " + e.getMessage()));
        }
    }
}
