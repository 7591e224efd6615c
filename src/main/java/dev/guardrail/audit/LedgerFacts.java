package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.ledger.LedgerCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.ledger.LedgerName;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ledger of a change says: the one that the user names, or else the policy, or else the usual file.
 *
 * @param base what it says at the base
 * @param head what it says at the head, and what the range does to the files of deferred items; a ref says the same on both
 *     sides
 */
record LedgerFacts(List<Fact> base, List<Fact> head) {

    static LedgerFacts of(Change change, Policy policy, Readings readings) {
        LedgerName name = change.ledger()
                .asked()
                .or(() -> policy.books().ledger().map(PolicyValue::value))
                .orElse(LedgerName.USUAL);
        requireNamed(change, name);
        List<Fact> base =
                name.isRef() ? ofRef(change, name) : LedgerCollector.collect(change.base(), name.name(), readings);
        List<Fact> head = new ArrayList<>(
                name.isRef() ? base : LedgerCollector.collect(change.head(), atHead(change, name), readings));
        change.range().ifPresent(range -> head.addAll(DeferredFiles.touched(change.facts(), base, range::touching)));
        return new LedgerFacts(base, head);
    }

    /** A file that neither side has is a mistake in its name. */
    private static void requireNamed(Change change, LedgerName name) {
        boolean wanted =
                change.ledger().asked().isPresent() && change.ledger().missing() == LedgerSource.Missing.NOTHING;
        if (wanted
                && !name.isRef()
                && change.base().find(name.name()).isEmpty()
                && change.head().find(name.name()).isEmpty()) {
            throw new UnusableInputException(
                    "neither the base nor the head has the ledger `" + name.name() + "`; record an audit there first");
        }
    }

    private static List<Fact> ofRef(Change change, LedgerName name) {
        return LedgerCollector.facts(change.repository()
                .flatMap(repository ->
                        Ledgers.of(repository, name, change.ledger().missing()))
                .orElse(Ledger.EMPTY));
    }

    /** The path that the file has at the head: a ledger that the range moves is no other one. */
    private static String atHead(Change change, LedgerName name) {
        return change.head().find(name.name()).isPresent()
                ? name.name()
                : Deferrals.of(ChangedFile.class, change.facts()).stream()
                        .filter(file -> file.oldPath().equals(name.name())
                                && !file.path().isEmpty())
                        .map(ChangedFile::path)
                        .findFirst()
                        .orElse(name.name());
    }
}
