package dev.guardrail.report.verification;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.Style;
import dev.guardrail.report.Wrap;
import dev.guardrail.report.figure.ClaimWords;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why claims have their status, for a person at a terminal: the rule, and each reading with what it sees. */
public final class ClaimExplanation {

    private static final int INDENT = 2;
    private static final int READING = 4;
    private static final int PROOF = 8;

    private final Verification verification;
    private final RuleIndex rules;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ClaimExplanation(Verification verification, RuleIndex rules, Style style) {
        this.verification = verification;
        this.rules = rules;
        this.style = style;
    }

    /**
     * Explains some claims of an audit, one after the other.
     *
     * @param rules says where the rules are that conclude a status
     */
    public static String render(Verification verification, List<VerifiedClaim> claims, RuleIndex rules, Style style) {
        ClaimExplanation explanation = new ClaimExplanation(verification, rules, style);
        claims.forEach(explanation::explain);
        return String.join("\n", explanation.lines) + "\n";
    }

    private void explain(VerifiedClaim verified) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        Claim claim = verified.claim();
        String place = verification.audit() + ":" + claim.place().line() + ":"
                + claim.place().column();
        lines.add(style.bold(Phrases.printable(place)));
        add(INDENT, "\"" + claim.quote() + "\"" + ClaimWords.subject(claim));
        add(INDENT, "says " + claim.says() + ", a claim of the kind `" + claim.kind() + "`");
        lines.add("");
        lines.add("  " + style.claim(verified.status(), verified.status().toString()));
        add(READING, why(verified));
        add(READING, "checked against " + verification.ground());
        readings(verified);
    }

    private String why(VerifiedClaim verified) {
        String needs = verified.status() == ClaimStatus.NOT_CHECKABLE ? "needs " + ClaimWords.needs(verified) : "";
        return verified.rule().isEmpty()
                ? "no rule concludes anything; " + needs
                : "concluded by `" + verified.rule() + "`, "
                        + Optional.ofNullable(verification.rules().get(verified.rule()))
                                .orElseGet(() -> rules.source(verified.rule()).place());
    }

    private void readings(VerifiedClaim verified) {
        List<Observation> seen = verified.observations().stream()
                .sorted(Comparator.<Observation, Boolean>comparing(each -> !agrees(verified, each))
                        .thenComparing(Observation::bearing)
                        .thenComparing(each -> verified.claim().says().distance(each.seen())))
                .toList();
        lines.add("");
        lines.add("  readings that were tried (" + seen.size() + ")");
        seen.forEach(each -> reading(each, agrees(verified, each)));
    }

    private void reading(Observation seen, boolean agrees) {
        add(
                READING,
                (agrees ? "agrees: " : "differs: ") + seen.seen()
                        + (seen.reading().isEmpty() ? "" : ", " + seen.reading()) + "; "
                        + means(seen.bearing(), agrees));
        seen.proof().places().forEach(place -> add(PROOF, "at " + place));
        if (!seen.proof().command().isEmpty()) {
            // In one piece, to be copied.
            lines.add(" ".repeat(PROOF)
                    + style.faint("see `" + Phrases.printable(seen.proof().command()) + "`"));
        }
    }

    private static boolean agrees(VerifiedClaim verified, Observation seen) {
        return verified.claim().says().admits(seen.seen());
    }

    private static String means(Bearing bearing, boolean agrees) {
        if (!agrees) {
            return bearing == Bearing.DECISIVE ? "speaks against the claim" : "says nothing against the claim";
        }
        return switch (bearing) {
            case DECISIVE, ALTERNATIVE -> "supports the claim";
            case CIRCUMSTANTIAL -> "fits the claim";
            case HABIT -> "fits the claim, unless other figures of the audit are exact";
        };
    }

    private void add(int indent, String text) {
        List<String> wrapped = Wrap.lines(Phrases.printable(text), indent, indent + 2);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(" ".repeat(i == 0 ? indent : indent + 2) + wrapped.get(i));
        }
    }
}
