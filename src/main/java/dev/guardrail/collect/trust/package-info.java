/**
 * Compares what the workflows of both sides trust: the versions that they ask for, what their tokens may do, and the events
 * that start them.
 */
@NullMarked
package dev.guardrail.collect.trust;

import org.jspecify.annotations.NullMarked;
