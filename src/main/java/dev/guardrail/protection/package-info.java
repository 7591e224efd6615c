/** What protects a branch, as a table: the model that reports print. */
@NullMarked
package dev.guardrail.protection;

import org.jspecify.annotations.NullMarked;
