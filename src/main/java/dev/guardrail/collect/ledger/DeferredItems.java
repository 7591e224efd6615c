package dev.guardrail.collect.ledger;

import dev.guardrail.fact.DeferredItem;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.DeferralEntry;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.Ledger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was deferred, each item once: the lines of a ledger are read in their order, and the later one counts. */
final class DeferredItems {

    private final Map<String, ItemHistory> items = new LinkedHashMap<>();

    private DeferredItems() {}

    static List<DeferredItem> of(Ledger ledger) {
        DeferredItems items = new DeferredItems();
        ledger.lines().forEach(items::read);
        return items.items.values().stream().map(ItemHistory::item).toList();
    }

    private void read(EntryLine line) {
        if (line.entry() instanceof DeferralEntry deferral) {
            history(deferral.item().id()).defer(line, deferral);
        } else if (line.entry() instanceof ImportEntry imported) {
            read(line, imported);
        } else if (line.entry() instanceof AuditEntry audit) {
            read(audit);
        }
    }

    /** An audit has findings, of which some are deferred ones, and resolves others. */
    private void read(AuditEntry audit) {
        audit.findings().forEach(finding -> known(finding.id()).ifPresent(ItemHistory::reopen));
        audit.resolved()
                .forEach(resolved -> known(resolved.item())
                        .ifPresent(item -> item.resolve(AuditRows.name(audit), resolved.commit())));
    }

    private void read(EntryLine line, ImportEntry imported) {
        imported.deferred().forEach(row -> history(row.id()).defer(line, imported, row));
        imported.resolved()
                .forEach(row -> known(row.id()).ifPresent(item -> item.resolve(AuditRows.name(imported), "")));
        Set<String> listed =
                imported.deferred().stream().map(ClaimedDeferral::id).collect(Collectors.toSet());
        if (!listed.isEmpty()) {
            unlisted(listed).forEach(item -> item.unlist(AuditRows.name(imported)));
        }
    }

    private Collection<ItemHistory> unlisted(Set<String> listed) {
        return items.entrySet().stream()
                .filter(item -> !listed.contains(item.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private ItemHistory history(String id) {
        return items.computeIfAbsent(id, ItemHistory::new);
    }

    private Optional<ItemHistory> known(String id) {
        return Optional.ofNullable(items.get(id));
    }
}
