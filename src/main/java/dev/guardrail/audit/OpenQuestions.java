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
 * The findings of guardrails that are off but unsettle others, as gaps. A gap that exists at the base keeps a gate from
 * passing only if the policy counts existing findings; it is listed in any case.
 *
 * @param counting the gaps that keep a gate from passing
 * @param standing the gaps that do not
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
                standing.add(gap(finding, before ? "; the base has it, too" : accepted(finding)));
            } else {
                Guardrail judging =
                        catalogue.get(finding.guardrail().relations().unsettles());
                counting.add(new Unsettled(gap(finding, ""), judging.purpose().gate()));
            }
        }
        return new OpenQuestions(counting, standing);
    }

    private static boolean isQuestion(Finding finding, Policy policy) {
        return !policy.overrides().at(finding.location().place().path()).isOn(finding.rule());
    }

    private static String accepted(Finding finding) {
        return finding.isWaived() ? "; it is waived" : "; it is in the baseline";
    }

    private static Gap gap(Finding finding, String suffix) {
        Evidence evidence = finding.guardrail().purpose().needs().iterator().next();
        return new Gap(evidence, Gap.Kind.UNKNOWN, finding.location().place(), finding.message() + suffix);
    }

    /** The findings of the guardrails that are on. */
    static List<Finding> without(List<Finding> findings, Policy policy) {
        return findings.stream().filter(finding -> !isQuestion(finding, policy)).toList();
    }

    /** All these gaps, for reports. */
    List<Gap> listed() {
        List<Gap> listed = new ArrayList<>(standing);
        counting.stream().map(Unsettled::gap).forEach(listed::add);
        return listed;
    }

    /** The given gaps, and the counting ones in the form that the rules of the verdict match on. */
    List<Object> with(List<Gap> gaps) {
        List<Object> all = new ArrayList<>(gaps);
        all.addAll(counting);
        return all;
    }
}
