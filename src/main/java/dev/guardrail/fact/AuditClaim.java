package dev.guardrail.fact;

/**
 * A claim of an audit that the range changes, and what the evidence says of it.
 *
 * @param place the words of the audit
 * @param kind what it is about: the {@code kind} that {@code guardrail verify} prints
 * @param quote the words, on one line
 * @param subject the file, the commit, the name or the figure that it is about; empty where it is about the range as a whole
 * @param says what it says of the subject
 * @param status whether the evidence supports it
 * @param seen what is the case, in the reading that comes nearest to the claim; empty where nothing is known
 * @param reading how the claim was read to see that
 * @param proof where it can be seen: places, or a command; empty where nothing is known
 * @param needs what would make it checkable; empty where it was checked, or where nobody knows
 * @param rule the rule that concluded the status; empty where none did
 */
@Noun(one = "claim of an audit", many = "claims of audits")
public record AuditClaim(
        Place place,
        String kind,
        String quote,
        String subject,
        String says,
        ClaimStatus status,
        String seen,
        String reading,
        String proof,
        String needs,
        String rule)
        implements Located {

    /** What it says and what is the case, in a sentence without a full stop; what is missing, where that is not known. */
    public String sentence() {
        if (status == ClaimStatus.NOT_CHECKABLE) {
            return "nothing at hand can tell whether \"" + quote + "\" is true" + (needs.isEmpty() ? "" : ": it needs ")
                    + needs;
        }
        return "\"" + quote + "\" says " + says + (status == ClaimStatus.CONTRADICTED ? ", but it is " : "; it is ")
                + seen + (reading.isEmpty() ? "" : ": " + reading) + (proof.isEmpty() ? "" : "; see " + proof);
    }

    /** The same claim in other words is another one: whoever rewrites it has to be right again. */
    @Override
    public String identity() {
        return kind + " " + subject + " " + quote;
    }
}
