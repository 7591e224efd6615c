package dev.guardrail.fact;

/** A format of coverage reports. */
public enum CoverageFormat {
    JACOCO_XML("JaCoCo XML"),
    JACOCO_EXEC("JaCoCo exec"),
    COBERTURA("Cobertura"),
    LCOV("LCOV"),
    COVERAGE_PY("coverage.py JSON"),
    GO_COVERPROFILE("Go coverprofile"),
    CLOVER("Clover"),
    OPENCOVER("OpenCover"),
    ISTANBUL("Istanbul JSON");

    private final String label;

    CoverageFormat(String label) {
        this.label = label;
    }

    /** The name that reports use. */
    @Override
    public String toString() {
        return label;
    }
}
