/** YAML, JSON and TOML with the place of every node: the only package that knows the parsers of configuration. */
@NullMarked
package dev.guardrail.yaml;

import org.jspecify.annotations.NullMarked;
