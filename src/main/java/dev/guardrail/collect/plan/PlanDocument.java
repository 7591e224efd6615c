package dev.guardrail.collect.plan;

import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopeItem;
import java.util.List;

/**
 * What a plan says, without a look at the repository.
 *
 * @param title the place of its title, or the file as a whole
 * @param milestone the milestone that the text declares; empty for none
 * @param name its title without the milestone
 * @param limits the paths of each out-of-scope item that says that they are out; an item without such a path is left away
 * @param known whether it has anything that makes it a plan
 * @param gaps what of it could not be read
 */
record PlanDocument(
        Place title,
        String milestone,
        String name,
        String objective,
        String posture,
        List<ScopeItem> scope,
        List<Limit> limits,
        List<Promise> invariants,
        List<Promised> deliverables,
        List<ExitCriterion> criteria,
        boolean known,
        List<Gap> gaps) {

    /** An out-of-scope item with the paths that are out. */
    record Limit(Place place, String text, List<String> paths) {}

    /** An invariant. */
    record Promise(Place place, String name, String text, List<Verification> verifications) {}

    /**
     * A deliverable.
     *
     * @param due whether what it names has to be there: not so where it is removed, renamed or optional
     */
    record Promised(Place place, String text, List<String> paths, boolean due) {}

    PlanDocument {
        scope = List.copyOf(scope);
        limits = List.copyOf(limits);
        invariants = List.copyOf(invariants);
        deliverables = List.copyOf(deliverables);
        criteria = List.copyOf(criteria);
        gaps = List.copyOf(gaps);
    }
}
