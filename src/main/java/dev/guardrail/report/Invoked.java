package dev.guardrail.report;

/**
 * How a person asked for an audit, to be asked about it again.
 *
 * @param audited the options that say what is audited and by what, as they are written, with a space before each
 * @param explained those of a question about the same audit; none where it is kept
 */
public record Invoked(String audited, String explained) {

    /** Nobody asked for it at a command line. */
    public static final Invoked UNKNOWN = new Invoked("", "");

    /** The command that audits again. */
    String audit(String more) {
        return "`guardrail audit" + audited + more + "`";
    }

    /** The command that explains something of the audit; without a target, the verdict. */
    String explain(String target) {
        return "`guardrail explain" + (target.isEmpty() ? "" : " " + target) + explained + "`";
    }
}
