package dev.guardrail.report;

/**
 * How a person asked for an audit, to be asked about it again.
 *
 * @param audited the options that say what is audited and by what, as they are written, with a space before each
 * @param judged those of them that say by what, for a reader on another machine: a word stands for each absolute path
 * @param explained those of a question about the same audit; none where it is kept
 * @param form how the commands are written
 */
public record Invoked(String audited, String judged, String explained, Form form) {

    /** Nobody asked for it at a command line. */
    public static final Invoked UNKNOWN = new Invoked("", "", "");

    /** How commands are written: with all their options, or by the command that was given. */
    enum Form {
        WHOLE,
        SAME_AUDIT,
        SAME
    }

    /** Commands with all their options. */
    public Invoked(String audited, String judged, String explained) {
        this(audited, judged, explained, Form.WHOLE);
    }

    /** This without the options.
     *
     * @param kept whether a question about the audit needs none
     */
    public Invoked abbreviated(boolean kept) {
        return new Invoked(audited, judged, explained, kept ? Form.SAME_AUDIT : Form.SAME);
    }

    /** The command that audits again. */
    public String audit(String more) {
        return form == Form.WHOLE
                ? "`guardrail audit" + audited + more + "`"
                : "the same command with `" + more.strip() + "`";
    }

    /** The command that explains something of the audit; without a target, the verdict. */
    String explain(String target) {
        String command = "explain" + (target.isEmpty() ? "" : " " + target);
        return form == Form.SAME
                ? "the same command with `" + command + "` for `audit`"
                : "`guardrail " + command + explained + "`";
    }
}
