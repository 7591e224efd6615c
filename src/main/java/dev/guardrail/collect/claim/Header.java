package dev.guardrail.collect.claim;

import java.util.List;
import java.util.Optional;

/**
 * What an audit says that it is about.
 *
 * @param range the ends of its range in the order of the text, with what else names one of them; none where it has no range
 * @param branches the branches that it says it merges or compares; what it names need not be branches
 * @param milestone the milestone in capitals, {@code M04} say
 */
public record Header(List<String> range, List<Branches> branches, Optional<String> milestone) {

    /**
     * Two names.
     *
     * @param base the branch that is merged into
     * @param head the branch that is merged
     */
    public record Branches(String base, String head) {}

    public Header {
        range = List.copyOf(range);
        branches = List.copyOf(branches);
    }
}
