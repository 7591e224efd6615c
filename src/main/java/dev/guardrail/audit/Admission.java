package dev.guardrail.audit;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * Decides which files count as evidence: a file that the change itself commits does not, unless the policy allows its
 * path.
 *
 * @param allowed globs of the paths where committed reports are evidence
 */
record Admission(List<Glob> allowed) {

    /** The files that count. */
    List<GivenFile> admitted(List<GivenFile> files) {
        return files.stream().filter(this::admits).toList();
    }

    /** A gap for each file that does not count. */
    List<Fact> gaps(Evidence evidence, List<GivenFile> files) {
        return files.stream()
                .filter(file -> !admits(file))
                .map(file -> (Fact) new Gap(evidence, Gap.Kind.UNTRUSTED, Place.file(file.name()), reason(file)))
                .distinct()
                .toList();
    }

    boolean admits(GivenFile file) {
        return !file.isRefused()
                && (file.committedAs().isEmpty()
                        || file.committedAs().stream()
                                .anyMatch(path -> allowed.stream().anyMatch(glob -> glob.matches(path))));
    }

    private static String reason(GivenFile file) {
        return file.isRefused()
                ? file.refusal()
                : "it is committed: the head has the same content at `"
                        + file.committedAs().get(0)
                        + "`; a committed report is evidence only where `committed-evidence` of the policy allows its path";
    }
}
