package dev.guardrail.collect.surface;

import dev.guardrail.collect.Snapshot.Entry;

/** A file on one side of the range. No record, as those promise to compare by value, which arrays do not. */
final class Source {

    private final Entry entry;
    private final byte[] content;

    Source(Entry entry, byte[] content) {
        this.entry = entry;
        this.content = content;
    }

    Entry entry() {
        return entry;
    }

    String path() {
        return entry.path();
    }

    byte[] content() {
        return content;
    }
}
