package dev.guardrail.collect.workflow.pipeline;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bounds of Guardrail leave out of a pipeline. What is left out may hold checks: so each bound that cuts is a gap. */
public final class Omissions {

    private static final String START = "the pipeline is read only in part: ";

    private final Map<String, Place> first = new LinkedHashMap<>();

    /**
     * Notes that a bound cuts.
     *
     * @param place where; of several places with the same bound, the first one is told
     * @param what what is left out
     */
    public void add(Place place, String what) {
        first.putIfAbsent(what, place);
    }

    /** A gap for each bound that cuts, in the order in which they did. */
    public List<Gap> gaps() {
        return first.entrySet().stream()
                .map(cut -> new Gap(Evidence.WORKFLOWS, cut.getValue(), START + cut.getKey()))
                .toList();
    }

    /** Whether a gap is one of these: its file can be read, and runs what is left out. */
    public static boolean isOmission(Gap gap) {
        return gap.kind() == Gap.Kind.UNREADABLE && gap.reason().startsWith(START);
    }
}
