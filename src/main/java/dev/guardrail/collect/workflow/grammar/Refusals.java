package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts of one file that GitHub refuses. */
public final class Refusals {

    private final Set<Refusal> found = new LinkedHashSet<>();
    private final Set<Place> places = new HashSet<>();

    private Refusals() {}

    /** The refusals of a workflow that follow from its file alone, in the order of the file. */
    public static List<Refusal> ofWorkflow(YamlDocument document) {
        Refusals refusals = of(document, "workflow");
        new WorkflowChecks(refusals).check(document.root());
        return refusals.sorted();
    }

    /** The refusals of an action definition by a runner, in the order of the file. */
    public static List<Refusal> ofAction(YamlDocument document) {
        Refusals refusals = of(document, "action");
        ActionChecks.check(document.root(), refusals);
        return refusals.sorted();
    }

    private static Refusals of(YamlDocument document, String type) {
        Refusals refusals = new Refusals();
        document.tags()
                .forEach(tag -> refusals.add(
                        tag.place(), "unexpected tag `" + tag.name() + "`: a value that begins with `!` needs quotes"));
        document.duplicates().forEach(key -> refusals.add(key.place(), "the key `" + key.value() + "` occurs twice"));
        Conformity.check(document.root(), type, refusals);
        return refusals;
    }

    void add(Place place, String reason) {
        found.add(new Refusal(place, reason));
        places.add(place);
    }

    /** Whether there is already a refusal at a place: a consequence of an error is not reported again. */
    boolean isAt(Place place) {
        return places.contains(place);
    }

    private List<Refusal> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Refusal::place).thenComparing(Refusal::reason))
                .toList();
    }
}
