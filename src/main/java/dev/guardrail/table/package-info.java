/** Bundled tables of what is known of the world outside a repository: each entry with its source, each table with its date. */
@NullMarked
package dev.guardrail.table;

import org.jspecify.annotations.NullMarked;
