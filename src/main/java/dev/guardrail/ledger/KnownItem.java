package dev.guardrail.ledger;

import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;

/**
 * An item that can be deferred.
 *
 * @param discovered the first audit of the ledger that has it
 */
public record KnownItem(Item item, Discovery discovered) {}
