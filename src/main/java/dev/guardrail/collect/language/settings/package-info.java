/** Reads programs as settings: build scripts and configuration files in JavaScript, TypeScript, Groovy and Kotlin. */
@NullMarked
package dev.guardrail.collect.language.settings;

import org.jspecify.annotations.NullMarked;
