/** Rewrites the classes of the build, so that Java links no lambda and no method of a record in each run. */
@NullMarked
package dev.guardrail.desugar;

import org.jspecify.annotations.NullMarked;
