package dev.guardrail.report.figure;

import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedTest;
import dev.guardrail.finding.Finding;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.verdict.ShownFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the ledger of the base says.
 *
 * @param isKept whether it says anything
 * @param audits the recorded audits, in the order of the ledger
 * @param items the deferred items, in the order of the ledger
 * @param states what this audit knows of them
 * @param log the flakes and regressions, in the order of the ledger
 */
public record Register(
        boolean isKept,
        List<RecordedAudit> audits,
        List<DeferredItem> items,
        List<DeferralState> states,
        List<RecordedTest> log) {

    /** What reports can show of it. */
    public static Register of(ShownFacts shown) {
        List<RecordedAudit> audits = shown.all(RecordedAudit.class);
        List<DeferredItem> items = shown.all(DeferredItem.class);
        return new Register(
                !audits.isEmpty() || !items.isEmpty(),
                audits,
                items,
                shown.all(DeferralState.class),
                shown.all(RecordedTest.class));
    }

    /** What it is called at the start of a sentence. */
    public String ledger() {
        return Stream.of(audits, items, log)
                .flatMap(List::stream)
                .map(fact -> fact.place().path())
                .filter(path -> !path.equals(Ledger.PATH))
                .findFirst()
                .map(path -> "The ledger `" + path + "`")
                .orElse("The ledger of the base");
    }

    /** What this audit knows of an item. */
    public Optional<DeferralState> state(DeferredItem item) {
        return states.stream().filter(state -> state.id().equals(item.id())).findFirst();
    }

    /** Whether an item is about a finding and not done: its id is the start of the fingerprint. */
    public boolean defers(Finding finding) {
        return items.stream()
                .filter(item -> isAbout(item, finding))
                .anyMatch(item -> state(item)
                        .filter(state -> state.state() == DeferralState.State.OPEN)
                        .isPresent());
    }

    /** Whether the audited range resolved an item. */
    public boolean isResolvedNow(DeferredItem item) {
        return state(item)
                .filter(state -> state.byRange() && state.state() == DeferralState.State.RESOLVED)
                .isPresent();
    }

    /** Whether an item is about a finding. */
    public boolean isAbout(DeferredItem item, Finding finding) {
        return item.rule().equals(finding.rule())
                && finding.fingerprint().value().startsWith(item.id());
    }

    /** The audits that Guardrail made. */
    public List<RecordedAudit> proven() {
        return audits.stream().filter(audit -> !audit.claimed()).toList();
    }

    /** The audits that were written by hand: all that they say is a claim. */
    public List<RecordedAudit> claimed() {
        return audits.stream().filter(RecordedAudit::claimed).toList();
    }
}
