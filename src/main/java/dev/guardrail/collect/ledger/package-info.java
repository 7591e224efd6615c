/** The ledger of a side as facts: its lines, the audits that it records, what was deferred, and which tests were flaky. */
@NullMarked
package dev.guardrail.collect.ledger;

import org.jspecify.annotations.NullMarked;
