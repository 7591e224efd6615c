package dev.guardrail.fact;

/**
 * A plan document that the range touched, whether or not it is the one under audit.
 *
 * @param place the document
 * @param milestone the milestone that its path names, or named at the base where the range renamed it
 * @param audited whether that is the milestone under audit, or part of it
 * @param declaredBefore the milestone that its text declared at the base; empty where it was not there or declared none
 * @param declared the milestone that its text declares at the head; empty where it is not there or declares none
 * @param keptPercent how much of its text at the base still stands at the head, in percent of its lines that are not blank;
 *     100 where it was not there
 * @param grown whether it has more such lines at the head than at the base, as a stub has that was worked out
 */
public record PlanChange(
        Place place,
        String milestone,
        boolean audited,
        String declaredBefore,
        String declared,
        int keptPercent,
        boolean grown)
        implements PlanFact {

    /** Whether it became the plan of another milestone than its path names. A new plan replaces nothing. */
    public boolean isReplaced() {
        return keptPercent < 100 && isOfAnother(declared) && !isOfAnother(declaredBefore);
    }

    private boolean isOfAnother(String declaration) {
        return !declaration.isEmpty() && !new MilestoneId(milestone).related(declaration);
    }

    @Override
    public String identity() {
        return "plan of " + milestone;
    }
}
