package dev.guardrail.collect.plan;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The facts of a plan that a test wrote. */
record PlanFacts(List<Fact> facts) {

    static final String PATH = "docs/M07_plan.md";

    static PlanFacts of(String text) {
        return of(text, Map.of());
    }

    static PlanFacts of(String text, Map<String, String> head) {
        return of(text.getBytes(StandardCharsets.UTF_8), head);
    }

    static PlanFacts of(byte[] content, Map<String, String> head) {
        return new PlanFacts(
                PlanCollector.collect(PATH, content, List.of(PlanPattern.DEFAULT), FilesSnapshot.ofTexts(head)));
    }

    Plan plan() {
        return only(Plan.class).get(0);
    }

    <T> List<T> only(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
