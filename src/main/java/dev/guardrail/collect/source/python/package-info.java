/** What Python files import and call, with the names of each scope resolved as far as the file alone says. */
@NullMarked
package dev.guardrail.collect.source.python;

import org.jspecify.annotations.NullMarked;
