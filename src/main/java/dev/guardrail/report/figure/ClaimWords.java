package dev.guardrail.report.figure;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.VerifiedClaim;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What reports say of a claim, in the same words. */
public final class ClaimWords {

    /** What is missing where no observer says it. */
    private static final String NOTHING_DECIDES = "evidence that decides between its readings";

    /** So many other readings are named; JSON has all. */
    private static final int READINGS = 2;

    /** What a subject has before its name. */
    private static final Pattern ASPECT =
            Pattern.compile("^(?:before:)?(?:lines|covered|uncovered|group|word|declared|added|some):|^before:");

    private ClaimWords() {}

    /**
     * {@code says 9; it is 14 (the files of the range)} and what other readings see, {@code holds for the files of the range},
     * or {@code says added, which fits what the range did}.
     */
    public static String verdict(VerifiedClaim verified) {
        if (verified.nearest().isEmpty()) {
            return "says " + verified.claim().says();
        }
        Observation seen = verified.nearest().get();
        return switch (verified.status()) {
            case CONTRADICTED ->
                "says " + verified.claim().says() + "; it is " + seen.seen() + reading(seen) + others(verified, seen);
            case SUPPORTED -> unquoted(verified.claim()) + "holds for " + seen.reading();
            case CONSISTENT, NOT_CHECKABLE -> unquoted(verified.claim()) + "fits " + seen.reading();
        };
    }

    /** {@code says added, which }: what a claim says in other words than its own. */
    private static String unquoted(Claim claim) {
        boolean quoted = claim.says().number().isPresent()
                || claim.quote().contains(claim.says().text());
        return quoted ? "" : "says " + claim.says() + ", which ";
    }

    private static String reading(Observation seen) {
        return seen.reading().isEmpty() ? "" : " (" + seen.reading() + ")";
    }

    /** What is seen in other readings, the nearest to what the claim says first. */
    private static String others(VerifiedClaim verified, Observation nearest) {
        Claim claim = verified.claim();
        Map<String, Observation> others = new LinkedHashMap<>();
        verified.observations().stream()
                .filter(seen ->
                        !claim.says().admits(seen.seen()) && !seen.seen().equals(nearest.seen()))
                .sorted(Comparator.comparing(seen -> claim.says().distance(seen.seen())))
                .forEach(seen -> others.putIfAbsent(seen.seen().text(), seen));
        return others.isEmpty()
                ? ""
                : "; by other readings "
                        + others.values().stream()
                                .limit(READINGS)
                                .map(seen -> seen.seen() + reading(seen))
                                .collect(Collectors.joining(", "));
    }

    /** {@code  (src/a.py)}: what the claim is about, where its words do not name it. */
    public static String subject(Claim claim) {
        String subject = ASPECT.matcher(claim.subject()).replaceFirst("");
        return subject.isEmpty() || claim.quote().contains(subject) ? "" : " (" + subject + ")";
    }

    /** What would make it checkable, as it follows "needs". */
    public static String needs(VerifiedClaim verified) {
        return verified.needs().isEmpty() ? NOTHING_DECIDES : verified.needs();
    }
}
