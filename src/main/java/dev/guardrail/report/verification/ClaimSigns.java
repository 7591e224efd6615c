package dev.guardrail.report.verification;

import dev.guardrail.claim.Mark;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.report.Links;
import dev.guardrail.report.MarkdownWriter;
import dev.guardrail.report.document.Line;
import java.util.List;

/** The signs of the statuses, as they stand behind the claims of a marked audit. */
public final class ClaimSigns {

    /** The line above the notes on what has no mark of its own. */
    public static final String NOTES =
            "What `guardrail verify` says of lines in code blocks and JSON, which it leaves alone:";

    private static final MarkdownWriter MARKDOWN = new MarkdownWriter(Links.NONE);

    private ClaimSigns() {}

    /** The mark behind each claim, in the order of the claims. */
    public static List<Mark> marks(Verification verification) {
        return verification.claims().stream().map(ClaimSigns::mark).toList();
    }

    static String of(ClaimStatus status) {
        return switch (status) {
            case SUPPORTED -> "✅";
            case CONTRADICTED -> "❌";
            case NOT_CHECKABLE -> "❔";
            case CONSISTENT -> "≈";
        };
    }

    private static Mark mark(VerifiedClaim verified) {
        String sign = of(verified.status());
        if (verified.status() == ClaimStatus.CONTRADICTED && verified.nearest().isPresent()) {
            Line seen = Line.text("it is " + verified.nearest().get().seen());
            sign += " (" + MARKDOWN.line(seen) + ")";
        }
        Line quote = Line.text("line " + verified.claim().place().line() + ": ")
                .andCode(verified.claim().quote());
        return new Mark(verified.claim().place(), sign, "- " + MARKDOWN.line(quote) + " " + sign);
    }
}
