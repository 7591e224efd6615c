package dev.guardrail.collect.git;

import java.util.List;
import java.util.Optional;

/**
 * The parsed content of an index file.
 *
 * @param entries its entries, in the order of the file
 * @param link its shared index, if it is split
 */
record IndexFile(List<IndexEntry> entries, Optional<SharedIndex> link) {

    IndexFile {
        entries = List.copyOf(entries);
    }
}
