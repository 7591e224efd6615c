package dev.guardrail.audit;

/**
 * What the user asks of an audit besides the verdict.
 *
 * @param allowEmpty whether a named range may be empty; otherwise its audit is pending
 * @param reach whether reports show how far the change reaches, such as which files import the changed ones. This costs
 *     time, and no rule judges it.
 * @param protection whether reports show all checks that protect the branch, changed or not. This costs time, too.
 * @param standing whether all that stands at the head is judged and listed, even if the range changes nothing
 */
public record Asked(boolean allowEmpty, boolean reach, boolean protection, boolean standing) {

    /** Only the verdict. */
    public static final Asked NOTHING = new Asked(false, false, false);

    /** What stands at the head. */
    public static final Asked STANDING = new Asked(false, false, false, true);

    public Asked(boolean allowEmpty, boolean reach, boolean protection) {
        this(allowEmpty, reach, protection, false);
    }
}
