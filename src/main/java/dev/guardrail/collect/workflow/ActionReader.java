package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.flow.Flows;
import dev.guardrail.collect.workflow.flow.Inputs;
import dev.guardrail.collect.workflow.flow.Reach;
import dev.guardrail.fact.ActionDefinition;
import dev.guardrail.fact.Step;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** Reads an {@code action.yml}. */
final class ActionReader {

    private final YamlDocument document;
    private final FactSink sink;

    ActionReader(YamlDocument document, FactSink sink) {
        this.document = document;
        this.sink = sink;
    }

    void read() {
        document.root().get("runs").flatMap(FactSink::mapping).ifPresent(this::runs);
    }

    private void runs(YamlNode runs) {
        YamlNode root = document.root();
        sink.add(new ActionDefinition(Places.start(root), root.text("name"), runs.text("using")));
        DeclaredInputs.ofAction(document).forEach(sink::add);
        runs.get("image")
                .filter(image -> image.text().startsWith(Images.DOCKER))
                .ifPresent(image -> Images.add(image, "", 0, Contexts.ANY, sink));
        runs.get("steps").flatMap(FactSink::sequence).ifPresent(steps -> {
            new StepReader("", Contexts.ANY, RunDefaults.NONE, Environment.EMPTY, document, sink)
                    .readAll(steps.items());
            Gates.of(List.of(), sink.facts()).forEach(sink::add);
        });
        ExpressionReader reader = new ExpressionReader(sink.all(Step.class), Map.of(), sink);
        reader.action(root);
        Flows flows = new Flows(reader.parts(Inputs.ofAction(root)), spot -> Reach.ANY, sink.tables());
        flows.expressions().forEach(sink::add);
        flows.writes().forEach(sink::add);
    }
}
