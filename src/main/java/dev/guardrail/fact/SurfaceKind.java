package dev.guardrail.fact;

/** What others may rely on. */
public enum SurfaceKind {
    PYTHON_API("Python API"),
    JAVA_API("Java API"),
    CLI_OPTION("command-line option"),
    JSON_SCHEMA("JSON schema"),
    OPENAPI("OpenAPI operation"),
    MIGRATION("database migration");

    private final String noun;

    SurfaceKind(String noun) {
        this.noun = noun;
    }

    /** The noun that reports use. */
    @Override
    public String toString() {
        return noun;
    }
}
