/** What a repository depends on, to facts. */
@NullMarked
package dev.guardrail.collect.dependency;

import org.jspecify.annotations.NullMarked;
