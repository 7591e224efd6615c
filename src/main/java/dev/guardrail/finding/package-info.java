/** What was concluded: violations, and the findings that the engine completes them to. */
@NullMarked
package dev.guardrail.finding;

import org.jspecify.annotations.NullMarked;
