package dev.guardrail.collect.claim;

import java.util.List;
import java.util.Optional;

/**
 * What an audit says that it is about.
 *
 * @param range the ends of its range in the order of the text, with what else names one of them; none where it has no range
 * @param milestone the milestone in capitals, {@code M04} say
 */
public record Header(List<String> range, Optional<String> milestone) {

    public Header {
        range = List.copyOf(range);
    }
}
