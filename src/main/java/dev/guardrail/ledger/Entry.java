package dev.guardrail.ledger;

/** What one line of a ledger records. */
public sealed interface Entry permits AuditEntry, DeferralEntry, ImportEntry {

    /** The word for its kind in the ledger. */
    String word();

    /** The milestone that it belongs to; empty where that is not known. */
    String milestone();
}
