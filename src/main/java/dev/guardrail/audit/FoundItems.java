package dev.guardrail.audit;

import dev.guardrail.ledger.ItemIds;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items a side has among its findings. An item is called by the start of the fingerprint of its finding. */
final class FoundItems {

    private final Set<String> found = new HashSet<>();
    private final Set<ExitCheck> rules = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    private FoundItems() {}

    /** The findings of the base, by the names that files and jobs have there. */
    static FoundItems atBase(Collection<RawFinding> base) {
        FoundItems items = new FoundItems();
        base.forEach(raw -> {
            items.found.add(ItemIds.ofFinding(raw.ofBase().fingerprint()));
            items.add(raw.ofBase().rule(), raw.ofBase().file());
        });
        return items;
    }

    /** The findings of the head; an item of the base is known by the names that it has at the head. */
    static FoundItems atHead(Collection<RawFinding> base, List<RawFinding> head) {
        FoundItems items = new FoundItems();
        base.forEach(raw -> items.renamed.put(
                ItemIds.ofFinding(raw.ofBase().fingerprint()),
                ItemIds.ofFinding(raw.fingerprint().value())));
        head.forEach(raw -> {
            items.found.add(ItemIds.ofFinding(raw.fingerprint().value()));
            items.add(raw.violation().rule(), raw.violation().place().path());
        });
        return items;
    }

    boolean have(String item) {
        return found.contains(renamed.getOrDefault(item, item));
    }

    private void add(String rule, String path) {
        rules.add(new ExitCheck(rule, path));
        rules.add(new ExitCheck(rule, ""));
    }

    /** Whether a guardrail finds something that a criterion wants it not to find. */
    boolean contradict(ExitCheck check) {
        return rules.contains(check);
    }
}
