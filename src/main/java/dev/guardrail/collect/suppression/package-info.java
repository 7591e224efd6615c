/** Comments and annotations that keep checks from reporting, and what a range did to them. */
@NullMarked
package dev.guardrail.collect.suppression;

import org.jspecify.annotations.NullMarked;
