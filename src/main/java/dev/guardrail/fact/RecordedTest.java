package dev.guardrail.fact;

import java.util.Locale;

/**
 * A test that was flaky, or a finding or a test that failed again after it was resolved or passed: a row of the flake and
 * regression log.
 *
 * @param place the line of the ledger that has it last, or the test report of this audit
 * @param name the name of the test, or the guardrail of the finding and its file
 * @param kind what is recorded of it
 * @param first the milestone, or else the commit, of the audit that saw it first
 * @param last the milestone, or else the commit, of the audit that saw it last
 * @param status whether it is still there
 * @param fixedBy the commit or milestone of which the ledger says that it was fixed there; empty where that is not known
 * @param claimed whether only audits written by hand have it
 */
@Noun(one = "recorded flake or regression", many = "recorded flakes and regressions")
public record RecordedTest(
        Place place, String name, Kind kind, String first, String last, Status status, String fixedBy, boolean claimed)
        implements LedgerFact {

    /** What is recorded of a test. */
    public enum Kind {
        /** It failed and passed on one tree. */
        FLAKE,
        /** It failed again, or was found again, after it had passed or was resolved. */
        REGRESSION,
        /** A log written by hand has it, and says of neither. */
        OTHER;

        /** The word that rules and reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is still there. */
    public enum Status {
        OPEN,
        FIXED,
        UNKNOWN;

        /** The word that rules and reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String identity() {
        return kind + " " + name;
    }
}
