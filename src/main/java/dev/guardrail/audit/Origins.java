package dev.guardrail.audit;

import dev.guardrail.finding.Fingerprint;
import dev.guardrail.finding.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Pairs the drafts of both sides by fingerprint. Where a file says the same thing several times, as many are
 * pre-existing as the base had; those on lines that the range added are the ones it introduced, and those on lines that it
 * removed the ones it resolved.
 */
final class Origins {

    /** A draft with its origin. */
    record Dated(Draft draft, Origin origin) {}

    private final Renames renames;
    private final Set<String> unreadAtHead;

    /**
     * Pairs by the renames of a range.
     *
     * @param unreadAtHead the paths at the head of files with a gap: what the base had there is not known to be gone
     */
    Origins(Renames renames, Set<String> unreadAtHead) {
        this.renames = renames;
        this.unreadAtHead = unreadAtHead;
    }

    List<Dated> pair(List<Draft> base, List<Draft> head) {
        List<Dated> dated = new ArrayList<>();
        Map<Fingerprint, List<Draft>> atBase = group(base, renames::onRemovedLine);
        Map<Fingerprint, List<Draft>> atHead = group(head, renames::onAddedLine);
        atHead.forEach((fingerprint, drafts) -> {
            int known = atBase.getOrDefault(fingerprint, List.of()).size();
            for (int i = 0; i < drafts.size(); i++) {
                dated.add(new Dated(drafts.get(i), i < known ? Origin.PREEXISTING : Origin.INTRODUCED));
            }
        });
        atBase.forEach((fingerprint, drafts) -> drafts.stream()
                .skip(atHead.getOrDefault(fingerprint, List.of()).size())
                .forEach(draft ->
                        dated.add(new Dated(draft, isKnownToBeGone(draft) ? Origin.RESOLVED : Origin.PREEXISTING))));
        return dated;
    }

    /** A gap that is gone is seen to be gone, whatever other gap its file has now. */
    private boolean isKnownToBeGone(Draft ofBase) {
        return ofBase.isAboutGap()
                || !unreadAtHead.contains(
                        renames.pathAtHead(ofBase.violation().place().path()));
    }

    private Map<Fingerprint, List<Draft>> group(List<Draft> drafts, Predicate<Draft> onChangedLine) {
        Map<Fingerprint, List<Draft>> groups = new TreeMap<>();
        drafts.stream()
                .sorted(Comparator.comparing(onChangedLine::test).thenComparing(Draft.ORDER))
                .forEach(draft -> groups.computeIfAbsent(draft.fingerprint(), key -> new ArrayList<>())
                        .add(draft));
        return groups;
    }
}
