/** Reads XML with its lines, and nothing outside of the file. */
@NullMarked
package dev.guardrail.collect.xml;

import org.jspecify.annotations.NullMarked;
