package dev.guardrail.collect.git;

import dev.guardrail.fact.GitRange;

/**
 * A range whose ends were found in the repository that resolved it.
 *
 * @param described its ends by their full ids
 */
public record Range(GitRange described) {

    /** Whether the head is compared with the empty tree. */
    boolean isFromNothing() {
        return described.base().isEmpty();
    }
}
