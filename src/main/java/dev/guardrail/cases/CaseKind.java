package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import java.util.Arrays;
import java.util.Locale;

/** What a case shows; the first word of its name. */
public enum CaseKind {
    REPORTS("what is reported"),
    IGNORES("what is not reported"),
    EDGE("the limit between what is reported and what is not");

    private final String shows;

    CaseKind(String shows) {
        this.shows = shows;
    }

    /**
     * The kind that the name of a case says.
     *
     * @throws UnusableInputException if its name says none, or another one than its expectations
     */
    static CaseKind of(Case example) {
        CaseKind kind = Arrays.stream(values())
                .filter(one -> example.file().matches(one + "-[a-z0-9-]+\\.yaml"))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        example.path() + ": expected a name like `reports-….yaml`, `ignores-….yaml` or `edge-….yaml`,"
                                + " in lower-case letters, digits and hyphens"));
        boolean empty = !example.expectsFindings();
        if (kind == REPORTS && empty || kind == IGNORES && !empty) {
            throw new UnusableInputException(example.path() + ": a case with this name shows " + kind.shows
                    + ": expected " + (empty ? "at least one finding" : "`expect: []`"));
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
