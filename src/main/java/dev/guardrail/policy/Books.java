package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.ledger.LedgerName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a repository accepts, and where it keeps its own guardrails.
 *
 * @param waivers in the order of the file
 * @param longestWaiver for how many days from the audit a waiver may hold; empty if the policy does not say it
 * @param ledger where it keeps its ledger; empty if the policy does not say it
 * @param ruleFolders the folders with the project's guardrails, whether or not they exist
 */
public record Books(
        List<Waiver> waivers,
        Optional<PolicyValue<Integer>> longestWaiver,
        Optional<PolicyValue<LedgerName>> ledger,
        List<String> ruleFolders) {

    /** For how many days a waiver in a comment may hold if the policy does not say it. */
    public static final int LONGEST_IN_COMMENTS = 365;

    /** Why a waiver of the policy does not hold although its last day is not past; empty if it holds. */
    public String tooLong(LocalDate expires, LocalDate today) {
        return longestWaiver.map(days -> tooLong(expires, today, days.value())).orElse("");
    }

    /** The same for a waiver in a comment. */
    public String tooLongInComment(LocalDate expires, LocalDate today) {
        return tooLong(expires, today, longestWaiver.map(PolicyValue::value).orElse(LONGEST_IN_COMMENTS));
    }

    private static String tooLong(LocalDate expires, LocalDate today, int days) {
        LocalDate last = today.plusDays(days);
        return expires.isAfter(last)
                ? "its last day, " + expires + ", is more than " + days + " days after the audit"
                : "";
    }

    public Books {
        waivers = List.copyOf(waivers);
        ruleFolders = List.copyOf(ruleFolders);
    }

    Books without(Set<Place> lapsed) {
        return new Books(
                waivers.stream()
                        .filter(waiver -> !lapsed.contains(waiver.place()))
                        .toList(),
                longestWaiver,
                ledger,
                ruleFolders);
    }
}
