package dev.guardrail.collect.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * Environment variables as a file sets them.
 *
 * @param own those that are set here
 * @param outer what they are set within: the job's for a step, the workflow's for a job
 */
record Environment(Map<String, String> own, Optional<Environment> outer) {

    static final Environment EMPTY = new Environment(Map.of(), Optional.empty());

    /** These variables, and more. */
    Environment with(Map<String, String> more) {
        return new Environment(more, Optional.of(this));
    }

    /** The value of a variable; empty where the file does not set it. */
    Optional<String> get(String name) {
        String value = own.get(name);
        return value != null ? Optional.of(value) : outer.flatMap(env -> env.get(name));
    }
}
