package dev.guardrail.report.verification;

import dev.guardrail.claim.Observation;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.Style;
import dev.guardrail.report.Wrap;
import dev.guardrail.report.figure.ClaimWords;
import java.util.ArrayList;
import java.util.List;

/** A claim on lines of a terminal. */
final class ClaimLines {

    private static final String INDENT = " ".repeat(6);

    /** In code points: the line of the audit has the rest. */
    private static final int QUOTED = 160;

    /** So many places are named; JSON has all. */
    private static final int PLACES = 4;

    private final Style style;

    ClaimLines(Style style) {
        this.style = style;
    }

    /** Its words, what is seen, and where. */
    List<String> of(VerifiedClaim verified) {
        List<String> lines = new ArrayList<>(quoted(verified, "  "));
        if (verified.status() != ClaimStatus.NOT_CHECKABLE) {
            lines.addAll(below(ClaimWords.verdict(verified)));
            verified.nearest().ifPresent(seen -> lines.addAll(proof(seen.proof())));
        }
        return lines;
    }

    /** {@code   12:5  "9 files changed"}, behind some space. */
    List<String> quoted(VerifiedClaim verified, String space) {
        String place =
                verified.claim().place().line() + ":" + verified.claim().place().column();
        String rest = "\"" + cut(verified.claim().quote()) + "\"" + ClaimWords.subject(verified.claim());
        List<String> lines = new ArrayList<>();
        int first = space.length() + place.length() + 2;
        for (String line : Wrap.lines(Phrases.printable(rest), first, INDENT.length())) {
            lines.add(lines.isEmpty() ? space + style.bold(place) + "  " + line : INDENT + line);
        }
        return lines;
    }

    private List<String> proof(Observation.Proof proof) {
        List<String> lines = new ArrayList<>();
        if (!proof.places().isEmpty()) {
            List<String> named =
                    proof.places().stream().limit(PLACES).map(Object::toString).toList();
            int more = proof.places().size() - named.size();
            lines.addAll(below("at " + Wrap.list(named) + (more > 0 ? " and " + more + " more" : "")));
        }
        if (!proof.command().isEmpty()) {
            // In one piece, to be copied.
            lines.add(INDENT + style.faint("see `" + Phrases.printable(proof.command()) + "`"));
        }
        return lines;
    }

    private static List<String> below(String text) {
        return Wrap.lines(Phrases.printable(text), INDENT.length(), INDENT.length() + 2).stream()
                .map(line -> INDENT + line)
                .toList();
    }

    private static String cut(String quote) {
        return quote.codePointCount(0, quote.length()) <= QUOTED
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
