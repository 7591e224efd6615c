/** Tests and marks as source files declare them, in one shape for all languages. */
@NullMarked
package dev.guardrail.collect.tests.declared;

import org.jspecify.annotations.NullMarked;
