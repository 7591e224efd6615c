package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What follows a pipeline in its and-or list.
 *
 * @param observed whether anything looks at its status: reads it, or can itself fail
 * @param replaced whether the next {@code ||} succeeds, and nothing that its success leads to leaves with a failure
 * @param leavesAfterAnd whether something leaves with a failure before the next {@code ||}
 * @param leavesAfterOr whether the next {@code ||} or anything after it does
 * @param leaves whether anything does
 */
record Outlook(boolean observed, boolean replaced, boolean leavesAfterAnd, boolean leavesAfterOr, boolean leaves) {

    private static final Outlook END = new Outlook(false, false, false, false, false);

    /** One for each link, from the last to the first: each knows what follows the next. */
    static List<Outlook> of(List<Link> links, Harmless harmless) {
        List<Outlook> outlooks = new ArrayList<>(links.size());
        Outlook outlook = END;
        outlooks.add(outlook);
        for (int i = links.size() - 1; i > 0; i--) {
            outlook = outlook.before(links.get(i), harmless);
            outlooks.add(outlook);
        }
        Collections.reverse(outlooks);
        return outlooks;
    }

    private Outlook before(Link next, Harmless harmless) {
        boolean or = next.afterOr();
        boolean succeeds = harmless.succeeds(next);
        boolean leavesNow = leaves || harmless.leaves(next);
        return new Outlook(
                observed || !succeeds || next.first().readsStatus(),
                or ? succeeds && !leavesAfterAnd : replaced,
                !or && (leavesAfterAnd || harmless.leaves(next)),
                or ? leavesNow : leavesAfterOr,
                leavesNow);
    }
}
