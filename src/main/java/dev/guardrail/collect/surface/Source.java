package dev.guardrail.collect.surface;

/** A file on one side of the range. No record, as those promise to compare by value, which arrays do not. */
final class Source {

    private final String path;
    private final byte[] content;

    Source(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    String path() {
        return path;
    }

    byte[] content() {
        return content;
    }
}
