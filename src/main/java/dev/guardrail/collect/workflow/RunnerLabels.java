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
import java.util.stream.Stream;

/** Reads what the {@code runs-on} of a job asks for. */
final class RunnerLabels {

    /** Labels that GitHub gives to self-hosted runners by their systems, and to none of its own. */
    private static final List<String> PRESET = List.of("linux", "windows", "macos", "x64", "arm64", "arm");

    private RunnerLabels() {}

    static List<RunnerLabel> of(YamlNode.Entry job, Map<String, Contexts> contexts, Function<Spot, Reach> reach) {
        String id = job.key().value();
        boolean fromForks = reach.apply(new Spot(id, 0)).isFromForks();
        List<RunnerLabel> found = new ArrayList<>();
        for (YamlNode.Entry entry : job.value().entries()) {
            if (entry.key().value().equals("runs-on")) {
                Place place = Places.of(entry);
                YamlNode runsOn = entry.value();
                Set<String> labels = labels(runsOn, contexts.getOrDefault(id, Contexts.ANY));
                String own = own(labels, runsOn.get("group").isPresent());
                labels.forEach(
                        label -> found.add(new RunnerLabel(place, id, label, false, label.equals(own), fromForks)));
                runsOn.get("group")
                        .ifPresent(
                                group -> found.add(new RunnerLabel(place, id, group.text(), true, false, fromForks)));
            }
        }
        return found;
    }

    /** The label that asks for a self-hosted runner; empty where there is none. A group can have runners that GitHub hosts. */
    private static String own(Set<String> labels, boolean group) {
        return Stream.concat(Stream.of("self-hosted"), group ? Stream.<String>of() : PRESET.stream())
                .flatMap(own -> labels.stream().filter(own::equalsIgnoreCase))
                .findFirst()
                .orElse("");
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
