package dev.guardrail.collect.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * Environment variables that a file sets.
 *
 * @param own the variables that are set here
 * @param outer the variables around them: those of the job for a step, those of the workflow for a job
 */
record Environment(Map<String, String> own, Optional<Environment> outer) {

    static final Environment EMPTY = new Environment(Map.of(), Optional.empty());

    /** These variables with further ones. */
    Environment with(Map<String, String> more) {
        return new Environment(more, Optional.of(this));
    }

    /** The value of a variable; empty where the file does not set it. */
    Optional<String> get(String name) {
        String value = own.get(name);
        return value != null ? Optional.of(value) : outer.flatMap(env -> env.get(name));
    }
}
