package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.collect.workflow.flow.Reach;
import dev.guardrail.collect.workflow.flow.Spot;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RunnerLabel;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what the {@code runs-on} of a job asks for. */
final class RunnerLabels {

    private RunnerLabels() {}

    static List<RunnerLabel> of(YamlNode.Entry job, Map<String, Contexts> contexts, Function<Spot, Reach> reach) {
        String id = job.key().value();
        boolean fromForks = reach.apply(new Spot(id, 0)).isFromForks();
        List<RunnerLabel> found = new ArrayList<>();
        for (YamlNode.Entry entry : job.value().entries()) {
            if (entry.key().value().equals("runs-on")) {
                Place place = Places.of(entry);
                YamlNode runsOn = entry.value();
                labels(runsOn, contexts.getOrDefault(id, Contexts.ANY))
                        .forEach(label -> found.add(new RunnerLabel(place, id, label, false, fromForks)));
                runsOn.get("group")
                        .ifPresent(group -> found.add(new RunnerLabel(place, id, group.text(), true, fromForks)));
            }
        }
        return found;
    }

    /** The labels, with each value of an expression over the matrix. */
    private static Set<String> labels(YamlNode runsOn, Contexts contexts) {
        Set<String> labels = new TreeSet<>();
        runsOn.get("labels").orElse(runsOn).texts().forEach(text -> {
            Set<String> values = Expressions.texts(text, contexts);
            labels.addAll(values.isEmpty() ? Set.of(text) : values);
        });
        return labels;
    }
}
