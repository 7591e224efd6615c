package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.pipeline.Substituting;
import dev.guardrail.collect.workflow.pipeline.Substitution;
import dev.guardrail.fact.EnvVar;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The variables that a pipeline sets for a job.
 *
 * @param values their values by their names
 */
record Variables(Map<String, String> values) implements Substituting {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}|\\$(\\w+)");

    static final Variables NONE = new Variables(Map.of());

    Variables {
        values = Map.copyOf(values);
    }

    /** These with those of a job, or of a file as a whole. */
    Variables with(YamlNode node) {
        Map<String, String> all = new HashMap<>(values);
        entries(node).forEach(entry -> all.put(entry.key().value(), value(entry.value())));
        return new Variables(all);
    }

    /** These with other ones. */
    Variables with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(others);
        return new Variables(all);
    }

    private static List<YamlNode.Entry> entries(YamlNode node) {
        return node.get("variables").map(YamlNode::entries).orElse(List.of());
    }

    private static String value(YamlNode node) {
        return node.entries().isEmpty() ? node.text() : node.text("value");
    }

    /** Each variable of a job, or with an empty name of a file as a whole. */
    static List<EnvVar> facts(YamlNode node, String job) {
        List<EnvVar> facts = new ArrayList<>();
        for (YamlNode.Entry entry : entries(node)) {
            YamlNode value = entry.value().get("value").orElse(entry.value());
            if (value instanceof YamlNode.Scalar) {
                facts.add(new EnvVar(entry.key().place(), job, 0, entry.key().value(), value.text()));
            }
        }
        return facts;
    }

    @Override
    public Substitution substitution() {
        return new Substitution(
                VARIABLE,
                found -> found.group(1) == null ? found.group(2) : found.group(1),
                name -> Optional.ofNullable(values.get(name)));
    }
}
