/** The ledger of a repository: what audits and people recorded, one line an entry, and nothing is taken out again. */
@NullMarked
package dev.guardrail.ledger;

import org.jspecify.annotations.NullMarked;
