package dev.guardrail.collect.git;

import java.util.List;
import java.util.Optional;

/**
 * What one file of an index says.
 *
 * @param entries its entries, in its order
 * @param link what it takes from another file, if it is split
 */
record IndexFile(List<IndexEntry> entries, Optional<SharedIndex> link) {

    IndexFile {
        entries = List.copyOf(entries);
    }
}
