package dev.guardrail.finding;

import dev.guardrail.fact.Place;
import java.time.LocalDate;
import java.util.Locale;

/** What was decided about a finding. Whatever it is, the finding is counted. */
public sealed interface Disposition {

    /** The word that reports use. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Nobody decided anything. */
    record Open() implements Disposition {}

    /**
     * A person decided to accept it.
     *
     * @param place where the policy says so
     * @param reason why
     * @param owner who answers for it
     * @param expires the last day on which it holds
     */
    record Waived(Place place, String reason, String owner, LocalDate expires) implements Disposition {}

    /** A snapshot of the findings of an earlier day holds it. */
    record Baselined() implements Disposition {}
}
