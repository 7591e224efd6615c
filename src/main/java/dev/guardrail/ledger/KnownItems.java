package dev.guardrail.ledger;

import dev.guardrail.UnusableInputException;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.rule.Names;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items that can be deferred: the findings of the last recorded audit, what was deferred before, what imported audits
 * defer, and what plans leave for later.
 */
public final class KnownItems {

    /** Shorter beginnings of ids are not taken for them. */
    private static final int LEAST = 7;

    private final Map<String, KnownItem> items = new LinkedHashMap<>();

    private KnownItems() {}

    /** Those of a ledger, and those of plans. */
    public static KnownItems of(Ledger ledger, Collection<KnownItem> planned) {
        KnownItems known = new KnownItems();
        known.findings(ledger);
        ledger.entries(DeferralEntry.class)
                .forEach(entry ->
                        known.items.putIfAbsent(entry.item().id(), new KnownItem(entry.item(), entry.discovered())));
        ledger.entries(ImportEntry.class).forEach(known::imported);
        planned.forEach(item -> known.items.putIfAbsent(item.item().id(), item));
        return known;
    }

    private void findings(Ledger ledger) {
        List<AuditEntry> audits = ledger.entries(AuditEntry.class).toList();
        if (audits.isEmpty()) {
            return;
        }
        for (RecordedFinding finding : audits.get(audits.size() - 1).findings()) {
            AuditEntry first = audits.stream()
                    .filter(audit -> audit.findings().stream()
                            .anyMatch(other -> other.id().equals(finding.id())))
                    .findFirst()
                    .orElseThrow();
            Item item = new Item(finding.id(), finding.rule(), finding.path(), finding.message());
            items.putIfAbsent(
                    finding.id(),
                    new KnownItem(
                            item,
                            new Discovery(first.milestone(), first.revision().head())));
        }
    }

    private void imported(ImportEntry entry) {
        entry.deferred()
                .forEach(row -> items.putIfAbsent(
                        row.id(),
                        new KnownItem(
                                new Item(row.id(), "", entry.audit().path(), row.issue()),
                                new Discovery(entry.milestone(), entry.audit().commit()))));
    }

    /** All of them, findings first. */
    public List<KnownItem> all() {
        return List.copyOf(items.values());
    }

    /** Whether a person can mean one of them, or several. */
    public boolean have(String id) {
        return items.containsKey(id) || !meant(id).isEmpty();
    }

    /**
     * The item that a person means: its id, the id that a report gives its finding, or its fingerprint.
     *
     * @throws UnusableInputException if there is none, or several
     */
    public KnownItem find(String id) {
        return Optional.ofNullable(items.get(id)).orElseGet(() -> finding(id));
    }

    private List<String> meant(String named) {
        // Reports number the findings that share a fingerprint: they are one item.
        String digits = named.replaceFirst("\\.\\d+$", "");
        return digits.length() < LEAST
                ? List.of()
                : items.keySet().stream()
                        .filter(id -> id.startsWith(digits) || id.length() == ItemIds.DIGITS && digits.startsWith(id))
                        .toList();
    }

    private KnownItem finding(String named) {
        List<String> meant = meant(named);
        Optional<KnownItem> only = meant.size() == 1 ? Optional.ofNullable(items.get(meant.get(0))) : Optional.empty();
        return only.orElseThrow(() -> unknown(named, meant));
    }

    private UnusableInputException unknown(String named, List<String> meant) {
        String problem = meant.isEmpty()
                ? "nothing that can be deferred has the id `" + named + "`"
                : "`" + named + "` can be " + String.join(" or ", meant);
        String advice = meant.isEmpty()
                ? Names.nearest(named, items.keySet())
                        .map(nearest -> "; did you mean `" + nearest + "`?")
                        .orElse("; `guardrail defer` without an id lists what can be deferred")
                : "";
        return new UnusableInputException(problem + advice);
    }
}
