package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.EnvVar;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a pipeline sets for a job.
 *
 * @param values their values by their names
 */
record Variables(Map<String, String> values) {

    /** Variables in the values of others: more than any pipeline has. */
    private static final int DEPTH = 5;

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

    /** A text with the values of the variables that are known. */
    String resolved(String text) {
        String resolved = text;
        for (int depth = 0; depth < DEPTH && resolved.contains("$"); depth++) {
            resolved = VARIABLE.matcher(resolved)
                    .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(
                            found.group(1) == null ? found.group(2) : found.group(1), found.group())));
            if (resolved.length() > 10_000) {
                return text;
            }
        }
        return resolved;
    }
}
