package dev.guardrail.audit;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.Scope;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Unsettled;
import java.util.ArrayList;
import java.util.List;

/**
 * What guardrails found that are off and unsettle others: gaps. What stood before keeps no gate from passing, unless the
 * policy counts what stood before; it is listed all the same.
 *
 * @param counting those that keep a gate from passing
 * @param standing those that do not
 */
record OpenQuestions(List<Unsettled> counting, List<Gap> standing) {

    static OpenQuestions of(List<Finding> findings, Policy policy, Catalogue catalogue) {
        List<Unsettled> counting = new ArrayList<>();
        List<Gap> standing = new ArrayList<>();
        for (Finding finding : findings) {
            if (!isQuestion(finding, policy) || finding.origin() == Origin.RESOLVED) {
                continue;
            }
            boolean before =
                    finding.origin() == Origin.PREEXISTING && policy.scope().value() != Scope.ALL;
            if (before || !finding.isOpen()) {
                standing.add(gap(finding, before ? "; the base has it, too" : "; it is waived"));
            } else {
                Guardrail judging = catalogue.get(finding.guardrail().unsettles());
                counting.add(new Unsettled(gap(finding, ""), judging.gate()));
            }
        }
        return new OpenQuestions(counting, standing);
    }

    private static boolean isQuestion(Finding finding, Policy policy) {
        return !policy.selected().contains(finding.rule());
    }

    private static Gap gap(Finding finding, String suffix) {
        Evidence evidence = finding.guardrail().needs().iterator().next();
        return new Gap(evidence, Gap.Kind.UNKNOWN, finding.location().place(), finding.message() + suffix);
    }

    /** The findings that are none of these. */
    static List<Finding> without(List<Finding> findings, Policy policy) {
        return findings.stream().filter(finding -> !isQuestion(finding, policy)).toList();
    }

    /** All of them, for a reader. */
    List<Gap> listed() {
        List<Gap> listed = new ArrayList<>(standing);
        counting.stream().map(Unsettled::gap).forEach(listed::add);
        return listed;
    }

    /** Gaps, and those of these that count. */
    List<Gap> gaps(List<Gap> gaps) {
        List<Gap> all = new ArrayList<>(gaps);
        counting.stream().map(Unsettled::gap).forEach(all::add);
        return all;
    }

    /** Gaps, and these as the verdict's rules match on them. */
    List<Object> with(List<Gap> gaps) {
        List<Object> all = new ArrayList<>(gaps);
        all.addAll(counting);
        return all;
    }
}
