package dev.guardrail.fact;

/**
 * A fact from the ledger: what earlier audits recorded, and what was deferred. Each side has the facts of its own ledger.
 * What judges a range is the ledger of the base: a rule reads it {@code from entry-point "base"}.
 */
public sealed interface LedgerFact extends Located, Shown
        permits LedgerFile,
                LedgerLine,
                RecordedAudit,
                RecordedOutcome,
                DeferredItem,
                DeferralState,
                NewDeferral,
                RecordedTest,
                TouchingCommit {}
