/** Git hooks that call Guardrail: the folder that git takes them from, what they say, and who else keeps hooks there. */
@NullMarked
package dev.guardrail.hook;

import org.jspecify.annotations.NullMarked;
