/** What of an audit goes into the ledger. */
@NullMarked
package dev.guardrail.report.ledger;

import org.jspecify.annotations.NullMarked;
