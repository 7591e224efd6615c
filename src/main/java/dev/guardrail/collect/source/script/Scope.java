package dev.guardrail.collect.source.script;

/** A range of tokens in which names are known: a function, a block, the file. Its end becomes known as the file is walked. */
final class Scope {

    private final int start;
    private int end = Integer.MAX_VALUE;

    Scope(int start) {
        this.start = start;
    }

    int start() {
        return start;
    }

    void end(int index) {
        end = index;
    }

    boolean contains(int index) {
        return start <= index && index < end;
    }
}
