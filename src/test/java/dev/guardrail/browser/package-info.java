/** A real browser for tests of pages. */
@NullMarked
package dev.guardrail.browser;

import org.jspecify.annotations.NullMarked;
