package dev.guardrail.audit;

import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.LedgerFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The items that the ledger of the head has.
 *
 * @param comparable whether an item that it does not have was taken out of it: it can be read, and the base is in its history
 */
record KeptItems(Set<String> ids, boolean comparable) {

    static KeptItems of(List<Fact> head) {
        return new KeptItems(
                Deferrals.of(DeferredItem.class, head).stream()
                        .map(DeferredItem::id)
                        .collect(Collectors.toSet()),
                Deferrals.of(LedgerFile.class, head).stream()
                                .allMatch(
                                        file -> file.present() && file.problem().isEmpty())
                        && Deferrals.of(GitRange.class, head).stream()
                                .allMatch(range -> range.base().equals(range.mergeBase())));
    }

    /** Whether the range took an item out of the ledger. */
    boolean lack(String id) {
        return comparable && !ids.contains(id);
    }
}
