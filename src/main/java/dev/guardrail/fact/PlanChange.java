package dev.guardrail.fact;

/**
 * A plan document that the range touched, whether or not it is the one under audit.
 *
 * @param place the document
 * @param milestone the milestone that its path names
 * @param audited whether that is the milestone under audit
 * @param declaredBefore the milestone that its text declared at the base; empty where it was not there or declared none
 * @param declared the milestone that its text declares at the head; empty where it is not there or declares none
 * @param keptPercent how much of its text at the base still stands at the head, in percent of its lines that are not blank;
 *     100 where it was not there
 */
public record PlanChange(
        Place place, String milestone, boolean audited, String declaredBefore, String declared, int keptPercent)
        implements PlanFact {

    /** Whether its text at the head declares another milestone than its path names. */
    public boolean declaresAnother() {
        return !declared.isEmpty() && !new MilestoneId(milestone).related(declared);
    }

    @Override
    public String identity() {
        return "plan of " + milestone;
    }
}
