/** Scripts of PowerShell and of cmd: their commands, and what becomes of their failures. */
@NullMarked
package dev.guardrail.collect.workflow.foreign;

import org.jspecify.annotations.NullMarked;
