package dev.guardrail.audit;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.ci.CiStatusReader;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the results of a change's checks from the given files.
 *
 * @param change the change
 */
record Checks(Change change) {

    /** In bytes; what GitHub prints about a hundred checks is a hundredth of it. */
    private static final int LIMIT = 20 << 20;

    List<Fact> facts(Admission admission) {
        List<GivenFile> files = change.given().ci();
        List<Fact> facts = new ArrayList<>(admission.gaps(Evidence.CI, files));
        admission.admitted(files).forEach(file -> facts.addAll(of(file)));
        return facts;
    }

    private List<Fact> of(GivenFile file) {
        try {
            if (Files.size(file.path()) > LIMIT) {
                return List.of(gap(file, "too large to read: the limit is " + LIMIT + " bytes"));
            }
            return CiStatusReader.read(file.name(), Files.readAllBytes(file.path()), sha());
        } catch (IOException e) {
            return List.of(gap(file, "it cannot be read"));
        }
    }

    /** The commit that the checks must be about; empty for uncommitted changes. */
    private String sha() {
        return change.facts().stream()
                .filter(GitRange.class::isInstance)
                .map(GitRange.class::cast)
                .filter(range -> !range.kind().isUncommitted())
                .map(GitRange::head)
                .findFirst()
                .orElse("");
    }

    private static Gap gap(GivenFile file, String reason) {
        return new Gap(Evidence.CI, Place.file(file.name()), reason);
    }
}
