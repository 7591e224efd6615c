package dev.guardrail.collect.plan;

import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopeItem;
import java.util.List;

/**
 * The content of a plan, read without the repository.
 *
 * @param title the place of its title, or the file as a whole
 * @param milestone the milestone that the text declares; empty for none
 * @param name its title without the milestone
 * @param limits the excluded paths of each out-of-scope item; without items that exclude no path
 * @param known whether it has any part by which a plan is recognized
 * @param gaps the parts that could not be read
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

    /** An out-of-scope item with the paths that it excludes. */
    record Limit(Place place, String text, List<String> paths) {}

    /** An invariant. */
    record Promise(Place place, String name, String text, List<Verification> verifications) {}

    /**
     * A deliverable.
     *
     * @param due whether the files that it names must exist; false where they are removed, renamed or optional
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
