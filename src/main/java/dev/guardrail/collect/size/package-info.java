/** What every file of the repository is: its kind, its language and its size. */
@NullMarked
package dev.guardrail.collect.size;

import org.jspecify.annotations.NullMarked;
