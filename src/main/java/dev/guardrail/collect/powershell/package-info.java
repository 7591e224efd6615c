/** Scripts for PowerShell: their commands, pipelines and assignments. */
@NullMarked
package dev.guardrail.collect.powershell;

import org.jspecify.annotations.NullMarked;
