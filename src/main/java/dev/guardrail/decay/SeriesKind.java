package dev.guardrail.decay;

/** What a series is about. */
public enum SeriesKind {
    /** A percentage that the coverage must reach. */
    COVERAGE("coverage threshold"),
    /** A number or a level that something else must reach or may not exceed. */
    LIMIT("limit"),
    /** Something that can fail a pull request. */
    CHECK("check");

    private final String noun;

    SeriesKind(String noun) {
        this.noun = noun;
    }

    /** What reports call one of them. */
    public String noun() {
        return noun;
    }
}
