package dev.guardrail.collect.plan;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.MilestoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the plan against which a range is audited. */
public final class PlanChoice {

    private PlanChoice() {}

    /**
     * The path of the plan at the head.
     *
     * <p>For a milestone it is the file whose path names it, whatever its case; among several, the file that the range
     * touched. Without a milestone it is the plan with the most lines added by the range, because a range often adds a
     * stub of the next milestone's plan to its own plan; among equal plans, the first by path.
     *
     * @param wantedMilestone the milestone; empty for none in particular
     * @throws UnusableInputException if several plans are of that milestone, and the range touched none or several of
     *     them
     */
    public static Optional<String> choose(
            List<PlanPattern> patterns, String wantedMilestone, List<ChangedFile> changed, Snapshot head) {
        List<ChangedFile> written = changed.stream()
                .filter(file -> file.status() != FileStatus.DELETED)
                .filter(file -> milestone(patterns, file.path()).isPresent())
                .toList();
        if (!wantedMilestone.isEmpty()) {
            return ofMilestone(patterns, wantedMilestone, written, head);
        }
        return written.stream()
                .max(Comparator.comparingInt(ChangedFile::added)
                        .thenComparing(ChangedFile::path, Comparator.reverseOrder()))
                .map(ChangedFile::path);
    }

    /** The milestone that a path names, by the first pattern that it matches. */
    static Optional<String> milestone(List<PlanPattern> patterns, String path) {
        return patterns.stream()
                .flatMap(pattern -> pattern.milestone(path).stream())
                .findFirst();
    }

    private static Optional<String> ofMilestone(
            List<PlanPattern> patterns, String wanted, List<ChangedFile> written, Snapshot head) {
        MilestoneId id = new MilestoneId(wanted);
        List<String> candidates = head
                .files(path -> milestone(patterns, path).filter(id::same).isPresent())
                .stream()
                .map(Snapshot.Entry::path)
                .toList();
        List<String> touched = written.stream()
                .map(ChangedFile::path)
                .filter(candidates::contains)
                .toList();
        List<String> left = touched.isEmpty() ? candidates : touched;
        if (left.size() > 1) {
            throw new UnusableInputException(
                    "milestone " + wanted + " has several plans" + ": " + String.join(", ", left));
        }
        return left.stream().findFirst();
    }
}
