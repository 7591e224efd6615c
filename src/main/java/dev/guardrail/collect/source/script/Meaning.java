package dev.guardrail.collect.source.script;

/**
 * What a name stands for.
 *
 * @param root a qualified name; of something that another name is for, that name; empty for something of the file's own
 * @param index where the other name stands; -1 where there is none
 * @param members of it, each behind a dot
 */
record Meaning(String root, int index, String members) {

    static final Meaning LOCAL = new Meaning("", -1, "");

    static Meaning of(String qualified) {
        return new Meaning(qualified, -1, "");
    }

    /** What another name stands for, which is known when the whole file is. */
    static Meaning later(String name, int index, String members) {
        return new Meaning(name, index, members);
    }

    boolean isLocal() {
        return root.isEmpty();
    }

    /** Whether no other name has to be looked up. */
    boolean isKnown() {
        return index < 0 && !isLocal();
    }

    String qualified() {
        return root + members;
    }

    Meaning member(String name) {
        return isLocal() ? this : new Meaning(root, index, members + "." + name);
    }
}
