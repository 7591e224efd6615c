package dev.guardrail.ledger;

/** The keys that every line has. */
final class Keys {

    static final String ENTRY = "entry";
    static final String VERSION = "version";
    static final String PREVIOUS = "previous";
    static final String DIGEST = "digest";

    private Keys() {}

    /** The keys of a line, with those of its kind. */
    static String[] with(String... own) {
        String[] all = new String[own.length + 4];
        all[0] = ENTRY;
        all[1] = VERSION;
        all[2] = PREVIOUS;
        System.arraycopy(own, 0, all, 3, own.length);
        all[all.length - 1] = DIGEST;
        return all;
    }
}
