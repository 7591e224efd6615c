package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.ClaimStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** What a case of a rule that judges claims shows; the first word of its name. */
enum ClaimCaseKind {
    SUPPORTS("a claim that is supported", example -> example.expects(ClaimStatus.SUPPORTED)),
    CONTRADICTS("a claim that is contradicted", example -> example.expects(ClaimStatus.CONTRADICTED)),
    LEAVES(
            "what is no claim of the kind, or neither supported nor contradicted",
            example -> !example.expects(ClaimStatus.SUPPORTED) && !example.expects(ClaimStatus.CONTRADICTED));

    private final String shows;
    private final Predicate<ClaimCase> shown;

    ClaimCaseKind(String shows, Predicate<ClaimCase> shown) {
        this.shows = shows;
        this.shown = shown;
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
        if (!kind.shown.test(example)) {
            throw new UnusableInputException(example.path() + ": a case with this name shows " + kind.shows);
        }
        return kind;
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
