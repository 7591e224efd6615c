package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.plan.PlanCollector;
import dev.guardrail.collect.plan.PlanPattern;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.ScopeKind;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.ItemIds;
import dev.guardrail.ledger.KnownItem;
import java.util.ArrayList;
import java.util.List;

/** What the plans of a commit leave out of their scope. */
final class PlannedItems {

    private final Snapshot files;
    private final String commit;
    private final List<PlanPattern> patterns;

    PlannedItems(Snapshot files, String commit, List<String> patterns) {
        this.files = files;
        this.commit = commit;
        this.patterns = patterns.stream().map(PlanPattern::new).toList();
    }

    /** The items of all plans, in the order of the paths; those of a plan that cannot be read are none. */
    List<KnownItem> all() {
        List<KnownItem> items = new ArrayList<>();
        for (Snapshot.Entry plan : files.files(this::isPlan)) {
            items.addAll(items(facts(plan)));
        }
        return items;
    }

    private List<Fact> facts(Snapshot.Entry plan) {
        try {
            byte[] content = files.read(plan, PlanCollector.SIZE_LIMIT);
            return PlanCollector.collect(plan.path(), content, patterns, files);
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    private boolean isPlan(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.milestone(path).isPresent());
    }

    private List<KnownItem> items(List<Fact> facts) {
        String milestone = facts.stream()
                .filter(Plan.class::isInstance)
                .map(fact -> ((Plan) fact).milestone())
                .findFirst()
                .orElse("");
        return facts.stream()
                .filter(fact -> fact instanceof ScopeItem item && item.kind() == ScopeKind.OUT)
                .map(ScopeItem.class::cast)
                .map(item -> new KnownItem(
                        new Item(
                                ItemIds.ofPlan(milestone, item.text()),
                                "",
                                item.place().path(),
                                item.text()),
                        new Discovery(milestone, commit)))
                .toList();
    }
}
