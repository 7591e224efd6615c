package dev.guardrail.engine;

/**
 * How much the rules of a project may cost for one side of a change.
 *
 * @param seconds how long they may take together
 * @param secondsAlone how long one of them may take when it is run alone, to find out which of them takes too long
 * @param conclusions how many conclusions they may come to
 * @param combinations how many combinations of facts each of them may make; the memory holds all of them at once
 * @param how what a message says behind the seconds
 */
record Limits(int seconds, int secondsAlone, int conclusions, int combinations, String how) {

    static final Limits DEFAULT = new Limits(20, 5, 100_000, 3_000_000, "");

    static Limits ofSeconds(int seconds) {
        return new Limits(seconds, seconds, Integer.MAX_VALUE, Integer.MAX_VALUE, "");
    }

    /** Those of a search for what a rule matches on, which runs the beginnings of the rule several times. */
    Limits forSearch() {
        return new Limits(seconds, secondsAlone, Integer.MAX_VALUE, 4 * combinations, how);
    }

    Limits alone() {
        return new Limits(secondsAlone, secondsAlone, conclusions, combinations, " alone");
    }
}
