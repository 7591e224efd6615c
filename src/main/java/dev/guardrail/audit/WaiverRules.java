package dev.guardrail.audit;

import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.policy.Books;
import dev.guardrail.rule.Names;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What is asked of a waiver in a comment.
 *
 * @param ids the guardrails that there are
 * @param books says how long it may hold
 * @param today the day of the audit
 */
record WaiverRules(Collection<String> ids, Books books, LocalDate today) {

    boolean holds(WaiverComment comment, String rule) {
        return comment.problem().isEmpty()
                && !today.isAfter(comment.until())
                && problem(rule, comment.until()).isEmpty();
    }

    WaiverUse use(Place place, String rule, LocalDate until, int matches, boolean added) {
        return new WaiverUse(place, rule, until, today.isAfter(until), matches, problem(rule, until), added);
    }

    /** A waiver that is not complete. */
    WaiverUse unusable(Place place, String problem, boolean added) {
        return new WaiverUse(place, "", LocalDate.EPOCH, false, 0, problem, added);
    }

    private String problem(String rule, LocalDate until) {
        return ids.contains(rule)
                ? books.tooLongInComment(until, today)
                : "there is no guardrail `" + rule + "`" + Names.suggestion(rule, ids);
    }
}
