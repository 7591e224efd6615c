package dev.guardrail.report;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.ReportFormat.Detail;
import java.util.function.Function;

/**
 * How a report is to look; each format takes what concerns it.
 *
 * @param detail how much {@link TextFormat} and annotations tell; others always have all
 * @param color whether {@link TextFormat} uses the colours of a terminal
 * @param links where the places in documents for people link to
 * @param appendix whether the document in Markdown ends with a part for programs
 * @param reasons how a finding came about, for formats that {@linkplain Needs#reasons need it}
 * @param commentKey what tells the comments of several jobs on one pull request apart; empty where there is one
 * @param invoked what the audit was asked for with, for the commands that a reader runs next
 */
public record ReportOptions(
        Detail detail,
        boolean color,
        Links links,
        boolean appendix,
        Function<Finding, Derivation> reasons,
        String commentKey,
        Invoked invoked) {

    private static final Quote NOWHERE = new Quote(Place.file(""), Quote.Source.HEAD, "");

    /** Options of a report that does not say how findings came about. */
    public ReportOptions(Detail detail, boolean color, Links links, boolean appendix) {
        this(
                detail,
                color,
                links,
                appendix,
                finding -> new Derivation(new Claim.OfFinding(finding, NOWHERE, 0)),
                "",
                Invoked.UNKNOWN);
    }

    /** The same for a report that says how findings came about. */
    public ReportOptions explained(Function<Finding, Derivation> other) {
        return new ReportOptions(detail, color, links, appendix, other, commentKey, invoked);
    }

    /** The same for a report that somebody asked for at a command line. */
    public ReportOptions invoked(Invoked other) {
        return new ReportOptions(detail, color, links, appendix, reasons, commentKey, other);
    }

    /** The same for a comment of one of several jobs. */
    public ReportOptions keyed(String key) {
        return new ReportOptions(detail, color, links, appendix, reasons, key, invoked);
    }
}
