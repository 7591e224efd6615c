package dev.guardrail.finding;

import dev.guardrail.fact.Place;
import java.time.LocalDate;

/** What was decided about a finding. Whatever it is, the finding is counted. */
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
     * A person decided to accept it.
     *
     * @param place where the policy says so
     * @param reason why
     * @param owner who answers for it
     * @param expires the last day on which it holds
     */
    record Waived(Place place, String reason, String owner, LocalDate expires) implements Disposition {
        @Override
        public String word() {
            return "waived";
        }
    }

    /** A snapshot of the findings of an earlier day holds it. */
    record Baselined() implements Disposition {
        @Override
        public String word() {
            return "baselined";
        }
    }
}
