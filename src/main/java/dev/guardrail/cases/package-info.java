/** The cases of guardrails: reads them, runs them, and says how what a rule finds differs from what a case expects. */
@NullMarked
package dev.guardrail.cases;

import org.jspecify.annotations.NullMarked;
