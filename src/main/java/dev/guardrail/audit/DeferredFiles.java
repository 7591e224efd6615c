package dev.guardrail.audit;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TouchingCommit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of deferred items that a range changes, with the commits that touch them. */
final class DeferredFiles {

    private DeferredFiles() {}

    /**
     * Looks for them where the range has several commits; of one commit, nothing has to be looked for.
     *
     * @param range the facts of the range
     * @param recorded what the ledger of the base says
     * @param commits the commits that touch a file, by the names that it has in the range
     */
    static List<TouchingCommit> touched(
            List<Fact> range, List<Fact> recorded, Function<List<String>, List<String>> commits) {
        if (Deferrals.of(Commit.class, range).size() < 2) {
            return List.of();
        }
        Set<String> deferred = Deferrals.of(DeferredItem.class, recorded).stream()
                .map(DeferredItem::file)
                .collect(Collectors.toSet());
        return Deferrals.of(ChangedFile.class, range).stream()
                .filter(file -> deferred.contains(file.oldPath()))
                .flatMap(file -> commits.apply(file.paths().stream().distinct().toList()).stream()
                        .map(id -> new TouchingCommit(Place.file(file.oldPath()), id)))
                .toList();
    }
}
