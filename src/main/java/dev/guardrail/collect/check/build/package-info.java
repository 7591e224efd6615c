/** Finds what Maven and Gradle run for a goal or a task, by the files of the build. */
@NullMarked
package dev.guardrail.collect.check.build;

import org.jspecify.annotations.NullMarked;
