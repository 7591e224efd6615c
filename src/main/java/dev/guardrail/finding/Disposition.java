package dev.guardrail.finding;

import dev.guardrail.fact.Place;
import java.time.LocalDate;

/** The decision about a finding. Every finding is counted, whatever the decision. */
public sealed interface Disposition {

    /** The word that reports use. */
    String word();

    /** Nobody decided anything. */
    record Open() implements Disposition {
        @Override
        public String word() {
            return "open";
        }
    }

    /**
     * A person waived it.
     *
     * @param place where the policy or a comment says so
     * @param reason why
     * @param owner who is responsible for it; empty where a comment does not say it
     * @param expires the last day of the waiver
     */
    record Waived(Place place, String reason, String owner, LocalDate expires) implements Disposition {
        @Override
        public String word() {
            return "waived";
        }
    }

    /** A baseline has it: a snapshot of the findings of an earlier day. */
    record Baselined() implements Disposition {
        @Override
        public String word() {
            return "baselined";
        }
    }
}
