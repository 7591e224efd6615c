package dev.guardrail.report;

/**
 * What an audit must have for a format. All of it costs time, so that it is made for the formats alone that show it.
 *
 * @param reach how far the change reaches, such as which files import the changed ones
 * @param protection all checks that protect the branch, changed or not
 * @param reasons how each finding came about
 * @param record what the audit was judged from
 */
public record Needs(boolean reach, boolean protection, boolean reasons, boolean record) {

    /** The verdict and the findings alone. */
    public static final Needs NOTHING = new Needs(false, false, false, false);

    /** What a document for people shows besides: the reach of the change, and what protects the branch. */
    public static final Needs DOCUMENT = new Needs(true, true, false, false);

    /** What one of both needs. */
    public Needs and(Needs other) {
        return new Needs(
                reach || other.reach, protection || other.protection, reasons || other.reasons, record || other.record);
    }
}
