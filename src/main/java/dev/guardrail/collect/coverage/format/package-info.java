/** Reads the reports of coverage tools, each format in a class of its own, told apart by what is in the file. */
@NullMarked
package dev.guardrail.collect.coverage.format;

import org.jspecify.annotations.NullMarked;
