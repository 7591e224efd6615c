/** Reads from the variables and the event file of a CI service which change it runs for. */
@NullMarked
package dev.guardrail.collect.event;

import org.jspecify.annotations.NullMarked;
