package dev.guardrail.audit;

import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.util.List;

/**
 * What is not read of the pipelines of the base: what the range takes from there cannot be seen. A file that cannot be read at all
 * runs nothing, and so nothing of it is lost.
 */
final class PartlyRead {

    private PartlyRead() {}

    /** The gaps for the head: what is not read of it, too, is said there. */
    static List<Gap> ofBase(List<Fact> base, List<Fact> head) {
        return base.stream()
                .filter(Gap.class::isInstance)
                .map(Gap.class::cast)
                .filter(Omissions::isOmission)
                .filter(gap -> head.stream()
                        .noneMatch(fact -> fact instanceof Gap other
                                && Omissions.isOmission(other)
                                && other.path().equals(gap.path())))
                .map(gap -> new Gap(Evidence.WORKFLOWS, Gap.Kind.UNKNOWN, gap.place(), "at the base, " + gap.reason()))
                .toList();
    }
}
