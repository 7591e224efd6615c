/** The values of configuration: YAML, JSON, TOML, XML, properties and {@code .env} files that a policy names. */
@NullMarked
package dev.guardrail.collect.document;

import org.jspecify.annotations.NullMarked;
