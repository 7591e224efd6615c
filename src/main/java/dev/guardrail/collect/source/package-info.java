/** What source files import and call: the facts that boundaries, layers and cycles are judged by. */
@NullMarked
package dev.guardrail.collect.source;

import org.jspecify.annotations.NullMarked;
