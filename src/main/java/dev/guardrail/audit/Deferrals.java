package dev.guardrail.audit;

import dev.guardrail.audit.ItemEvidence.Known;
import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.DeferralState.State;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an audit knows of the items that the ledger of the base defers, without the range and with it. The ledger of the head
 * says nothing of them but that it no longer has them.
 */
final class Deferrals {

    private final List<DeferredItem> items;
    private final List<Fact> atBase = new ArrayList<>();
    private final List<Fact> atHead = new ArrayList<>();
    private final List<Fact> resolved = new ArrayList<>();
    private final KeptItems kept;
    private final RangeCommits commits;

    /**
     * Compares the items with what guardrails find.
     *
     * @param head what they find at the head
     * @param today the day of the audit
     */
    Deferrals(SideFindings sides, RuleSet rules, PolicyContext context, List<RawFinding> head, LocalDate today) {
        List<Fact> baseFacts = sides.base().facts();
        List<Fact> headFacts = sides.head().facts();
        items = of(DeferredItem.class, baseFacts);
        kept = KeptItems.of(headFacts);
        commits = new RangeCommits(headFacts);
        ItemEvidence before = new ItemEvidence(
                rules.catalogue(), context, baseFacts, FoundItems.atBase(sides.atBase()), path -> path);
        ItemEvidence after = new ItemEvidence(
                rules.catalogue(),
                context,
                headFacts,
                FoundItems.atHead(sides.atBase(), head),
                sides.renames()::pathAtHead);
        Deadlines recorded = Deadlines.recorded(baseFacts, today);
        Deadlines reached = recorded.with(headFacts);
        for (DeferredItem item : items) {
            Known was = before.of(item);
            atBase.add(state(item, was, recorded));
            Optional<Known> settled = after.settled(item);
            boolean checked = ExitCheck.of(item).isPresent()
                    && settled.filter(known -> known.state() == State.RESOLVED).isPresent();
            if (was.state() == State.OPEN && (settled.isEmpty() || checked)) {
                resolved.add(checked ? resolved(item, "", settled.get().why()) : resolved(item));
            } else {
                atHead.add(state(item, dropped(item).orElseGet(() -> after.of(item)), reached));
            }
        }
    }

    private Optional<Known> dropped(DeferredItem item) {
        return item.isOpen() && kept.lack(item.id())
                ? Optional.of(new Known(State.GONE, "the head's ledger no longer has it"))
                : Optional.empty();
    }

    private static DeferralState state(DeferredItem item, Known known, Deadlines deadlines) {
        return new DeferralState(
                item.place(),
                item.id(),
                known.state(),
                false,
                item.resolvedBy(),
                known.why(),
                deadlines.passed(item.until()));
    }

    private DeferralState resolved(DeferredItem item) {
        return resolved(item, commits.of(item.file()), "its guardrail no longer finds it" + commits.note(item.file()));
    }

    private static DeferralState resolved(DeferredItem item, String commit, String why) {
        return new DeferralState(item.place(), item.id(), State.RESOLVED, true, commit, why, "");
    }

    /** What rules see at the base. What the range resolves is a finding of the base alone, and so a resolved one. */
    List<Fact> factsAtBase() {
        List<Fact> facts = new ArrayList<>(atBase);
        facts.addAll(resolved);
        facts.addAll(items);
        return facts;
    }

    /** What rules see at the head. */
    List<Fact> factsAtHead() {
        List<Fact> facts = new ArrayList<>(atHead);
        facts.addAll(items);
        return facts;
    }

    /** What is known of each item after the range. */
    List<Fact> states() {
        List<Fact> states = new ArrayList<>(atHead);
        states.addAll(resolved);
        return states;
    }

    static <T extends Fact> List<T> of(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
