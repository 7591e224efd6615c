/** Arguments, streams, the clock and exit codes. */
@NullMarked
package dev.guardrail.cli;

import org.jspecify.annotations.NullMarked;
