/** What a search of facts found: why a rule concluded nothing, and what the conditions of a match looked for. */
@NullMarked
package dev.guardrail.finding.search;

import org.jspecify.annotations.NullMarked;
