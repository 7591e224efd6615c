/** YAML with the place of every node: the only package that knows the YAML parser, for workflows and policies alike. */
@NullMarked
package dev.guardrail.yaml;

import org.jspecify.annotations.NullMarked;
