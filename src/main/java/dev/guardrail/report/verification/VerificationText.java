package dev.guardrail.report.verification;

import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.Wrap;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checked audit for a person at a terminal: what is wrong, what could not be checked, the counts. */
final class VerificationText {

    /** So many contradictions are printed unless all are asked for. */
    private static final int SHOWN = 20;

    private final Verification verification;
    private final VerificationView view;
    private final ClaimLines claims;
    private final List<String> lines = new ArrayList<>();

    private VerificationText(Verification verification, VerificationView view) {
        this.verification = verification;
        this.view = view;
        this.claims = new ClaimLines(view.style());
    }

    static String render(Verification verification, VerificationView view) {
        VerificationText text = new VerificationText(verification, view);
        if (view.detail() != Detail.QUIET) {
            text.body();
        }
        text.lines.add(text.counts());
        return String.join("\n", text.lines) + "\n";
    }

    private void body() {
        String about = verification.audit() + ": checked against " + verification.ground();
        lines.addAll(Wrap.lines(Phrases.printable(about), 0, 2));
        lines.add("");
        contradicted();
        notChecked();
        if (isVerbose()) {
            all(ClaimStatus.CONSISTENT, "consistent: fits the evidence, but does not follow from it");
            all(ClaimStatus.SUPPORTED, "supported");
        }
    }

    private boolean isVerbose() {
        return view.detail() == Detail.VERBOSE;
    }

    private void contradicted() {
        List<VerifiedClaim> wrong = verification.with(ClaimStatus.CONTRADICTED);
        if (wrong.isEmpty()) {
            return;
        }
        title(ClaimStatus.CONTRADICTED, "contradicted", wrong.size());
        int shown = isVerbose() ? wrong.size() : SHOWN;
        wrong.stream().limit(shown).forEach(claim -> lines.addAll(claims.of(claim)));
        if (wrong.size() > shown) {
            lines.add("  " + Count.of(wrong.size() - shown, "more contradicted claim") + "; `-v` prints all");
        }
        lines.add("");
    }

    private void notChecked() {
        List<VerifiedClaim> open = verification.with(ClaimStatus.NOT_CHECKABLE);
        if (!open.isEmpty()) {
            title(ClaimStatus.NOT_CHECKABLE, "not checkable, by what is missing", open.size());
            lines.addAll(new MissingLines(claims, isVerbose()).of(open));
            lines.add("");
        }
    }

    private void all(ClaimStatus status, String title) {
        List<VerifiedClaim> found = verification.with(status);
        if (!found.isEmpty()) {
            title(status, title, found.size());
            found.forEach(claim -> lines.addAll(claims.of(claim)));
            lines.add("");
        }
    }

    private void title(ClaimStatus status, String title, int count) {
        lines.add(view.style().claim(status, title) + " (" + count + ")");
    }

    private String counts() {
        String parts = Stream.of(ClaimStatus.values())
                .sorted(Comparator.reverseOrder())
                .map(status -> count(status, verification.with(status).size()))
                .collect(Collectors.joining(", "));
        return Count.of(verification.claims().size(), "claim") + ": " + parts;
    }

    private String count(ClaimStatus status, int count) {
        String text = count + " " + status;
        return count == 0 ? text : view.style().claim(status, text);
    }
}
