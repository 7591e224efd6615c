package dev.guardrail.collect.plan;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.MilestoneId;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlanChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the changes of a range to plans. */
public final class PlanChanges {

    private final Snapshot base;
    private final Snapshot head;

    private PlanChanges(Snapshot base, Snapshot head) {
        this.base = base;
        this.head = head;
    }

    /**
     * A {@link PlanChange} for each plan that the range touched, in the order of their paths. Deleted plans count,
     * and so do files that only their path at the base makes a plan. A plan that cannot be read is a gap.
     *
     * @param auditedMilestone the milestone under audit; empty for none
     */
    public static List<Fact> collect(
            List<PlanPattern> patterns,
            Collection<ChangedFile> changed,
            String auditedMilestone,
            Snapshot base,
            Snapshot head) {
        PlanChanges changes = new PlanChanges(base, head);
        List<Fact> facts = new ArrayList<>();
        changed.stream()
                .sorted(Comparator.comparing(ChangedFile::path))
                .forEach(file -> milestone(patterns, file)
                        .ifPresent(milestone -> facts.add(changes.change(file, milestone, auditedMilestone))));
        return List.copyOf(facts);
    }

    /** A renamed plan counts for the milestone of its old path first. */
    private static Optional<String> milestone(List<PlanPattern> patterns, ChangedFile file) {
        Optional<String> before =
                file.status() == FileStatus.RENAMED ? PlanChoice.milestone(patterns, file.oldPath()) : Optional.empty();
        return before.or(() -> PlanChoice.milestone(patterns, file.path()));
    }

    private Fact change(ChangedFile file, String milestone, String audited) {
        Place place = Place.file(file.path());
        boolean isNew = file.status() == FileStatus.ADDED || file.status() == FileStatus.COPIED;
        try {
            Optional<byte[]> before = isNew ? Optional.empty() : read(base, file.oldPath());
            Optional<byte[]> after = file.status() == FileStatus.DELETED ? Optional.empty() : read(head, file.path());
            List<String> linesAfter = after.map(PlanChanges::lines).orElse(List.of());
            return new PlanChange(
                    place,
                    milestone,
                    !audited.isEmpty() && new MilestoneId(milestone).related(audited),
                    declared(file.oldPath(), before),
                    declared(file.path(), after),
                    before.map(text -> kept(lines(text), linesAfter)).orElse(100),
                    linesAfter.size() > before.map(text -> lines(text).size()).orElse(0));
        } catch (UnreadableException e) {
            return new Gap(Evidence.PLAN, place, e.getMessage());
        }
    }

    private static Optional<byte[]> read(Snapshot side, String path) throws UnreadableException {
        Optional<Snapshot.Entry> entry = side.files(path::equals).stream().findFirst();
        return entry.isEmpty() ? Optional.empty() : Optional.of(side.read(entry.get(), PlanCollector.SIZE_LIMIT));
    }

    private static String declared(String path, Optional<byte[]> content) {
        return content.map(text -> PlanReader.read(path, text).milestone()).orElse("");
    }

    private static int kept(List<String> before, List<String> after) {
        Map<String, Integer> left = new HashMap<>();
        after.forEach(line -> left.merge(line, 1, Integer::sum));
        int kept = 0;
        for (String line : before) {
            int count = left.getOrDefault(line, 0);
            if (count > 0) {
                kept++;
                left.put(line, count - 1);
            }
        }
        return before.isEmpty() ? 100 : kept * 100 / before.size();
    }

    private static List<String> lines(byte[] content) {
        return PlanText.lines(content).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
