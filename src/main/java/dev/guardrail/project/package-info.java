/** A project's own guardrails: their files, their compiled form, and the copy of it in the user's cache. */
@NullMarked
package dev.guardrail.project;

import org.jspecify.annotations.NullMarked;
