package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** Checks the requirements of GitHub on steps that the grammar does not express. */
final class StepChecks {

    private static final Set<String> ALONE = Set.of("background", "wait", "wait-all", "cancel", "parallel");

    private final Refusals refusals;
    private final Identifiers ids = new Identifiers();

    StepChecks(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(YamlNode steps) {
        for (YamlNode step : elements(steps)) {
            step(step);
            step.get("parallel").ifPresent(this::parallel);
        }
    }

    private void parallel(YamlNode group) {
        new StepChecks(refusals).check(group);
        for (YamlNode step : elements(group)) {
            for (YamlNode.Entry entry : step.entries()) {
                if (ALONE.contains(entry.key().value())) {
                    refusals.add(
                            entry.key().place(), "`" + entry.key().value() + "` is not allowed in a parallel group");
                }
            }
        }
    }

    private void step(YamlNode step) {
        String own = step.text("id");
        targets(step.get("wait").map(YamlNode::items).orElse(List.of()), own);
        targets(step.get("cancel").map(YamlNode::items).orElse(List.of()), own);
        step.get("wait-all")
                .filter(all -> all.text().equalsIgnoreCase("false"))
                .ifPresent(all -> refusals.add(all.place(), "`wait-all` is `false`; expected `true` or nothing"));
        if (step.get("id").orElse(step) instanceof YamlNode.Scalar id
                && !id.value().isEmpty()) {
            ids.check(id, refusals);
        }
        step.get("uses")
                .filter(uses -> !uses.text().isEmpty() && !isExpressionRefused(uses))
                .ifPresent(uses -> Uses.ofStep(uses.text()).ifPresent(problem -> refusals.add(uses.place(), problem)));
    }

    private boolean isExpressionRefused(YamlNode uses) {
        return uses instanceof YamlNode.Scalar text && Fences.isIn(text) && refusals.isAt(uses.place());
    }

    private void targets(List<YamlNode> targets, String own) {
        for (YamlNode target : targets) {
            if (target.text().equalsIgnoreCase(own)) {
                refusals.add(target.place(), "the step `" + own + "` waits for itself");
            } else if (!ids.has(target.text())) {
                refusals.add(target.place(), "no earlier step has the id `" + target.text() + "`");
            }
        }
    }

    private static List<YamlNode> elements(YamlNode steps) {
        return steps instanceof YamlNode.Sequence sequence ? sequence.elements() : List.of();
    }
}
