package dev.guardrail.audit;

import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.fact.BaselineEntry;
import dev.guardrail.fact.Fact;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of the base's baseline as the head has them: one that the head no longer has gets the names that its file and
 * job have at the head, as far as a finding shows them. So an entry that follows a renamed file is not a new one.
 */
final class AcceptedAtBase {

    private final Map<Accepted, Deque<Accepted>> renamed = new HashMap<>();
    private final Map<Accepted, Integer> atHead = new HashMap<>();
    private final Map<Accepted, Integer> numbers = new HashMap<>();

    private AcceptedAtBase(Collection<RawFinding> findings, Collection<Fact> head) {
        findings.forEach(raw -> renamed.computeIfAbsent(raw.ofBase(), first -> new ArrayDeque<>())
                .add(raw.ofHead()));
        for (Fact fact : head) {
            if (fact instanceof BaselineEntry entry) {
                atHead.merge(Accepted.by(entry), 1, Integer::sum);
            }
        }
    }

    /**
     * The facts of the base, of which the entries may have other names.
     *
     * @param findings those of the base
     */
    static List<Fact> renamed(List<Fact> base, Collection<RawFinding> findings, Collection<Fact> head) {
        if (base.stream().noneMatch(BaselineEntry.class::isInstance)) {
            return base;
        }
        AcceptedAtBase accepted = new AcceptedAtBase(findings, head);
        return base.stream()
                .map(fact -> fact instanceof BaselineEntry entry ? accepted.renamed(entry) : fact)
                .toList();
    }

    private BaselineEntry renamed(BaselineEntry entry) {
        Accepted written = Accepted.by(entry);
        Deque<Accepted> names = renamed.getOrDefault(written, new ArrayDeque<>());
        boolean stays = atHead.merge(written, -1, Integer::sum) >= 0;
        Accepted accepted = stays || names.isEmpty() ? written : names.removeFirst();
        int number = numbers.merge(accepted, 1, Integer::sum);
        return new BaselineEntry(
                entry.place(), entry.rule(), accepted.file(), accepted.fingerprint(), entry.firstSeen(), number);
    }
}
