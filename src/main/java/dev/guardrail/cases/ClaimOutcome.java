package dev.guardrail.cases;

import dev.guardrail.audit.Auditor;
import dev.guardrail.cases.ClaimCase.Expected;
import dev.guardrail.claim.VerifiedClaim;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule concluded of the claims of a case.
 *
 * @param example the case
 * @param found the claims of its kind, in the order of the audit
 */
record ClaimOutcome(ClaimCase example, List<VerifiedClaim> found) implements Outcome {

    /** The audit of the second milestone: the case may have that of the first. */
    private static final String AUDIT = "docs/milestones/M02/M02_audit.md";

    ClaimOutcome {
        found = List.copyOf(found);
    }

    static ClaimOutcome of(Auditor auditor, ClaimCase example) {
        byte[] audit = example.audit().getBytes(StandardCharsets.UTF_8);
        return new ClaimOutcome(
                example,
                auditor.verify(example.change(), example.judges(), AUDIT, audit).claims().stream()
                        .filter(claim -> claim.claim().kind().rule().equals(example.rule()))
                        .toList());
    }

    @Override
    public String name() {
        return example.name();
    }

    @Override
    public boolean passes() {
        return differences().isEmpty();
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        List<VerifiedClaim> left = new ArrayList<>(found);
        for (Expected expected : example.expected()) {
            Optional<VerifiedClaim> met =
                    left.stream().filter(claim -> isAt(expected, claim)).findFirst();
            met.ifPresent(left::remove);
            if (met.isEmpty()) {
                differences.add(expected.source() + ": expected and not found: " + expected);
            } else if (!isMet(expected, met.get())) {
                differences.add(expected.source() + ": expected " + expected + ", found " + summary(met.get()));
            }
        }
        left.forEach(claim -> differences.add(example.path() + ": found and not expected: " + summary(claim)));
        return differences;
    }

    private static boolean isAt(Expected expected, VerifiedClaim claim) {
        return claim.claim().place().line() == expected.line()
                && claim.claim().quote().contains(expected.quote());
    }

    private static boolean isMet(Expected expected, VerifiedClaim claim) {
        return claim.status() == expected.status()
                && (expected.is().isEmpty() || is(claim).equals(expected.is()));
    }

    private static String is(VerifiedClaim claim) {
        return claim.nearest().map(seen -> seen.seen().text()).orElse("");
    }

    private static String summary(VerifiedClaim claim) {
        return claim.claim().place().line() + ": \"" + claim.claim().quote() + "\" " + claim.status()
                + (claim.needs().isEmpty() ? "" : ", it needs " + claim.needs())
                + (is(claim).isEmpty() ? "" : ", it is " + is(claim));
    }
}
