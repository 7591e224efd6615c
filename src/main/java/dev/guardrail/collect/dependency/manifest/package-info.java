/** Reads the files that declare dependencies, each format to the same records. */
@NullMarked
package dev.guardrail.collect.dependency.manifest;

import org.jspecify.annotations.NullMarked;
