package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.ClaimStatus;
import java.util.Arrays;
import java.util.Locale;

/** What a case of a rule that judges claims shows; the first word of its name. */
enum ClaimCaseKind {
    SUPPORTS("a claim that is supported"),
    CONTRADICTS("a claim that is contradicted"),
    LEAVES("what is no claim of the kind, or neither supported nor contradicted");

    private final String shows;

    ClaimCaseKind(String shows) {
        this.shows = shows;
    }

    /**
     * The kind that the name of a case says.
     *
     * @throws UnusableInputException if its name says none, or another one than its expectations
     */
    static ClaimCaseKind of(ClaimCase example) {
        ClaimCaseKind kind = Arrays.stream(values())
                .filter(one -> example.file().matches(one + "-[a-z0-9-]+\\.yaml"))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(example.path()
                        + ": expected a name like `supports-….yaml`, `contradicts-….yaml` or `leaves-….yaml`, in"
                        + " lower-case letters, digits and hyphens"));
        if (!kind.isShown(example)) {
            throw new UnusableInputException(example.path() + ": a case with this name shows " + kind.shows);
        }
        return kind;
    }

    private boolean isShown(ClaimCase example) {
        boolean supports = example.expects(ClaimStatus.SUPPORTED);
        boolean contradicts = example.expects(ClaimStatus.CONTRADICTED);
        return switch (this) {
            case SUPPORTS -> supports;
            case CONTRADICTS -> contradicts;
            case LEAVES -> !supports && !contradicts;
        };
    }

    /** The end of "which shows". */
    String shows() {
        return shows;
    }

    /** The word that names of cases begin with. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
