package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the types in all expressions of a file. */
final class TypeLint {

    private static final List<String> AFTER_STEPS = List.of("outputs", "environment");

    private final Oversights oversights;

    TypeLint(Oversights oversights) {
        this.oversights = oversights;
    }

    void workflow(YamlNode root) {
        JobContexts contexts = new JobContexts(root);
        ExpressionLint file = new ExpressionLint(oversights, Position.FILE, contexts.ofWorkflow());
        for (YamlNode.Entry entry : root.entries()) {
            if (!entry.key().value().equals("jobs")) {
                file.check(Slot.JOB.of(entry.key().value()), entry.value());
                continue;
            }
            for (YamlNode.Entry job : entry.value().entries()) {
                job(job, contexts.ofJob(job.value()));
            }
        }
    }

    /** The steps of a composite action. Its caller has the matrix, the strategy and the job. */
    void action(YamlNode root) {
        Map<String, Type> contexts = ContextTypes.with(Map.of("inputs", Inputs.ofAction(root)));
        root.get("runs").flatMap(runs -> runs.get("steps")).ifPresent(steps -> {
            Map<String, Type> ran = steps("", steps, contexts);
            root.get("outputs")
                    .ifPresent(outputs -> lint(Position.FILE, contexts, ran).check(Slot.JOB, outputs));
        });
    }

    private void job(YamlNode.Entry job, Map<String, Type> contexts) {
        String id = job.key().value();
        Position at = new Position(id, 0);
        ExpressionLint lint = new ExpressionLint(oversights, at, contexts);
        Map<String, Type> ran = job.value()
                .get("steps")
                .map(steps -> steps(id, steps, contexts))
                .orElse(Map.of());
        for (YamlNode.Entry entry : job.value().entries()) {
            String key = entry.key().value();
            if (key.equals("if")) {
                lint.condition(entry.value());
            } else if (!key.equals("steps")) {
                ExpressionLint own = AFTER_STEPS.contains(key) ? lint(at, contexts, ran) : lint;
                own.check(Slot.JOB.of(key), entry.value());
            }
        }
    }

    private ExpressionLint lint(Position at, Map<String, Type> contexts, Map<String, Type> steps) {
        Map<String, Type> all = new HashMap<>(contexts);
        all.put("steps", Type.exactly(steps));
        return new ExpressionLint(oversights, at, all);
    }

    /** Checks steps in their order, and returns the types of those with an id. */
    private Map<String, Type> steps(String job, YamlNode steps, Map<String, Type> contexts) {
        Map<String, Type> ran = new LinkedHashMap<>();
        int count = 0;
        for (YamlNode step : steps.items()) {
            List<YamlNode> group = step.get("parallel").map(YamlNode::items).orElse(List.of(step));
            for (YamlNode node : group) {
                count++;
                step(node, lint(new Position(job, count), contexts, ran));
            }
            group.stream()
                    .map(node -> node.text("id"))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> ran.put(JobContexts.lower(id), ContextTypes.STEP));
        }
        return ran;
    }

    private static void step(YamlNode step, ExpressionLint lint) {
        for (YamlNode.Entry entry : step.entries()) {
            if (entry.key().value().equals("if")) {
                lint.condition(entry.value());
            } else {
                lint.check(Slot.STEP.of(entry.key().value()), entry.value());
            }
        }
    }
}
