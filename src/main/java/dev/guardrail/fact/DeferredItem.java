package dev.guardrail.fact;

/**
 * An item that was deferred, as its latest deferral has it. An item whose resolution the ledger records stays one:
 * {@link #resolved} says so.
 *
 * @param place the line of the latest deferral
 * @param id what the ledger calls it; one id never means two things
 * @param rule the guardrail of its finding; empty for an item that is no finding
 * @param file the file of its finding, or the plan or audit that names it; empty where that is not known
 * @param what the message of the finding, or the text of the plan or audit
 * @param discovered the milestone in which it was found, or else the commit; empty where that is not known
 * @param until the milestone or the day until which it is deferred; empty where nobody said
 * @param because why; empty where nobody said
 * @param by who deferred it; empty where nobody said
 * @param blocks whether it blocks until it is resolved
 * @param exit what must hold for it to be resolved; empty where nobody said
 * @param times how often it was deferred: each time that its {@code until} became another; of a claim, a later one
 * @param repeated whether its latest deferral gives a reason that an earlier one gave, or none
 * @param resolved the milestone, or else the commit, of the audit that resolved it as the ledger has it; empty where it does not
 * @param resolvedBy the full id of the commit of which the ledger says that it resolved it; empty where it names none
 * @param unlisted the milestone of the first of two later audits written by hand whose registers have other items and not
 *     this one; empty where there are not two
 * @param claimed whether an audit written by hand deferred it, so that all of this is a claim
 */
@Noun(one = "deferred item", many = "deferred items")
public record DeferredItem(
        Place place,
        String id,
        String rule,
        String file,
        String what,
        String discovered,
        String until,
        String because,
        String by,
        boolean blocks,
        String exit,
        int times,
        boolean repeated,
        String resolved,
        String resolvedBy,
        String unlisted,
        boolean claimed)
        implements LedgerFact {

    /** How much of a long text a message quotes. */
    private static final int QUOTED = 60;

    /** Whether the ledger records no resolution. */
    public boolean isOpen() {
        return resolved.isEmpty();
    }

    /** What messages call it: its id, and its guardrail and file, or else the start of what it is about. */
    public String name() {
        String about = rule.isEmpty() ? "\"" + shortened() + "\"" : "`" + rule + "` in `" + file + "`";
        return "`" + id + "` (" + about + ")";
    }

    private String shortened() {
        return what.codePointCount(0, what.length()) <= QUOTED
                ? what
                : what.substring(0, what.offsetByCodePoints(0, QUOTED)).strip() + "…";
    }

    @Override
    public String identity() {
        return id + " " + until + " " + times;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), id);
    }
}
