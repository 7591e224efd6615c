package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Cells;
import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.collect.workflow.expression.Types;
import dev.guardrail.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The types of the contexts that differ from job to job. */
final class JobContexts {

    private final Map<String, YamlNode> jobs = new HashMap<>();
    private final Map<String, Type> workflow;

    JobContexts(YamlNode root) {
        root.get("jobs")
                .ifPresent(all -> all.entries()
                        .forEach(job -> jobs.putIfAbsent(lower(job.key().value()), job.value())));
        workflow = ContextTypes.with(
                Map.of("inputs", Inputs.ofWorkflow(root), "github", ContextTypes.github(Inputs.ofEvent(root))));
    }

    /** The contexts of the workflow as a whole. */
    Map<String, Type> ofWorkflow() {
        Map<String, Type> types = new HashMap<>(workflow);
        Map<String, Type> results = new HashMap<>();
        jobs.forEach((id, job) -> results.put(id, result(job)));
        types.put("jobs", Type.exactly(results));
        return types;
    }

    /** The contexts of a job, without those of its steps. */
    Map<String, Type> ofJob(YamlNode job) {
        Map<String, Type> types = new HashMap<>(workflow);
        Map<String, Type> needs = new HashMap<>();
        job.get("needs")
                .ifPresent(all -> all.texts().forEach(need -> {
                    YamlNode needed = jobs.get(lower(need));
                    needs.put(lower(need), needed == null ? Types.ANY : result(needed));
                }));
        types.put("needs", Type.exactly(needs));
        types.put(
                "matrix",
                job.get("strategy")
                        .map(strategy -> strategy.get("matrix")
                                .map(JobContexts::matrix)
                                .orElse(strategy instanceof YamlNode.Scalar ? Types.ANY : Type.exactly(Map.of())))
                        .orElse(Type.exactly(Map.of())));
        return types;
    }

    private static Type matrix(YamlNode matrix) {
        return Type.ofMatrix(Cells.of(matrix));
    }

    private static Type result(YamlNode job) {
        boolean calls = job.get("uses").isPresent();
        return Type.exactly(Map.of("result", Types.TEXT, "outputs", calls ? Types.TEXTS : outputs(job)));
    }

    private static Type outputs(YamlNode job) {
        Map<String, Type> outputs = new HashMap<>();
        for (YamlNode.Entry output : job.get("outputs").map(YamlNode::entries).orElse(List.of())) {
            if (Template.isIn(output.key().value())) {
                return Types.TEXTS;
            }
            outputs.put(lower(output.key().value()), Types.TEXT);
        }
        boolean dynamic = !job.text("outputs").isEmpty();
        return dynamic ? Types.TEXTS : Type.exactly(outputs);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
