/** Contracts that are documents: JSON schemas and OpenAPI. */
@NullMarked
package dev.guardrail.collect.surface.document;

import org.jspecify.annotations.NullMarked;
