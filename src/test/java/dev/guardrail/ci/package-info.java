/** What a CI service gives to a job, for tests: events, hosted repositories, clones, and a runner of actions. */
@NullMarked
package dev.guardrail.ci;

import org.jspecify.annotations.NullMarked;
