/** Turns repairs into edits of a YAML file's text, and checks that the file means the same but for them. */
@NullMarked
package dev.guardrail.repair;

import org.jspecify.annotations.NullMarked;
