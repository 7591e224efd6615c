package dev.guardrail.audit;

import dev.guardrail.finding.Fingerprint;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Pairs the raw findings of both sides by fingerprint. If several findings share a fingerprint, as many of them are
 * existing as the base has. Findings on lines that the range adds are the first to count as new, and findings on lines
 * that it removes the first to count as resolved.
 */
final class Origins {

    /**
     * A raw finding with its origin.
     *
     * @param was where the base has it; nothing where it does not, or where the finding is the base's own
     */
    record FindingWithOrigin(RawFinding raw, Origin origin, Optional<Location> was) {

        FindingWithOrigin(RawFinding raw, Origin origin) {
            this(raw, origin, Optional.empty());
        }
    }

    private final Renames renames;
    private final Set<String> unreadAtHead;

    /**
     * Pairs by the renames of a range.
     *
     * @param unreadAtHead the paths at the head of files with a gap; a finding of the base in such a file is not known
     *     to be resolved
     */
    Origins(Renames renames, Set<String> unreadAtHead) {
        this.renames = renames;
        this.unreadAtHead = unreadAtHead;
    }

    List<FindingWithOrigin> pair(List<RawFinding> base, List<RawFinding> head) {
        List<FindingWithOrigin> withOrigin = new ArrayList<>();
        Map<Fingerprint, List<RawFinding>> atBase = group(base, renames::onRemovedLine);
        Map<Fingerprint, List<RawFinding>> atHead = group(head, renames::onAddedLine);
        atHead.forEach((fingerprint, rawFindings) -> {
            List<RawFinding> known = atBase.getOrDefault(fingerprint, List.of());
            for (int i = 0; i < rawFindings.size(); i++) {
                RawFinding raw = rawFindings.get(i);
                withOrigin.add(
                        i < known.size()
                                ? new FindingWithOrigin(
                                        raw,
                                        Origin.PREEXISTING,
                                        Optional.of(known.get(i).location()))
                                : new FindingWithOrigin(raw, Origin.INTRODUCED));
            }
        });
        atBase.forEach((fingerprint, rawFindings) -> rawFindings.stream()
                .skip(atHead.getOrDefault(fingerprint, List.of()).size())
                .forEach(raw -> withOrigin.add(
                        new FindingWithOrigin(raw, isKnownToBeGone(raw) ? Origin.RESOLVED : Origin.PREEXISTING))));
        return withOrigin;
    }

    /**
     * Whether a finding of the base is known to be resolved. A finding about a gap always is, even if its file has
     * another gap now.
     */
    private boolean isKnownToBeGone(RawFinding ofBase) {
        return ofBase.isAboutGap()
                || !unreadAtHead.contains(
                        renames.pathAtHead(ofBase.violation().place().path()));
    }

    private Map<Fingerprint, List<RawFinding>> group(
            List<RawFinding> rawFindings, Predicate<RawFinding> onChangedLine) {
        Map<Fingerprint, List<RawFinding>> groups = new TreeMap<>();
        rawFindings.stream()
                .sorted(Comparator.comparing(onChangedLine::test).thenComparing(RawFinding.ORDER))
                .forEach(raw -> groups.computeIfAbsent(raw.fingerprint(), key -> new ArrayList<>())
                        .add(raw));
        return groups;
    }
}
