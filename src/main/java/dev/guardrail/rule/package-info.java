/** What a guardrail is: its id, metadata, documentation and parameters, and the catalogue of all of them. */
@NullMarked
package dev.guardrail.rule;

import org.jspecify.annotations.NullMarked;
