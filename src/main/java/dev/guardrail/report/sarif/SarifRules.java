package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.RulePage;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.report.figure.SecurityGates;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The guardrails of the results, in the order of their ids, with their pages as help. */
final class SarifRules {

    private final List<Guardrail> rules;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The highest that the policy gives to a finding of each: readers take one for all of them. */
    private final Map<String, Severity> severities = new HashMap<>();

    SarifRules(Collection<Finding> findings) {
        TreeMap<String, Guardrail> byId = new TreeMap<>();
        for (Finding finding : findings) {
            byId.put(finding.rule(), finding.guardrail());
            severities.merge(finding.rule(), finding.severity(), BinaryOperator.maxBy(Comparator.naturalOrder()));
        }
        this.rules = List.copyOf(byId.values());
        byId.keySet().forEach(id -> indexes.put(id, indexes.size()));
    }

    int index(String rule) {
        return indexes.getOrDefault(rule, -1);
    }

    void write(ArrayNode array) {
        rules.forEach(rule -> write(array.addObject(), rule));
    }

    private void write(ObjectNode node, Guardrail rule) {
        node.put("id", rule.id());
        node.put("name", name(rule.id()));
        text(node, "shortDescription", rule.summary());
        text(node, "fullDescription", PageText.alone(rule.documentation().why()));
        ObjectNode help = node.putObject("help");
        help.put("text", RulePage.of(rule));
        help.put("markdown", RulePage.markdown(rule));
        Severity severity = severities.getOrDefault(rule.id(), rule.grading().severity());
        node.putObject("defaultConfiguration").put("level", level(severity));
        ObjectNode properties = node.putObject("properties");
        ArrayNode tags = properties.putArray("tags");
        tags(rule).forEach(tags::add);
        properties.put("precision", rule.grading().confidence().toString());
        properties.put("problem.severity", problem(severity));
        if (SecurityGates.has(rule.purpose().gate())) {
            properties.put("security-severity", security(severity));
        }
    }

    private static Set<String> tags(Guardrail rule) {
        Set<String> tags = new TreeSet<>(List.of(rule.purpose().gate().toString()));
        tags.add(rule.pack());
        if (SecurityGates.has(rule.purpose().gate())) {
            tags.add("security");
        }
        return tags;
    }

    private static void text(ObjectNode node, String key, String text) {
        node.putObject(key).put("text", Phrases.printable(text));
    }

    /** {@code UnpinnedAction} of {@code workflows/unpinned-action}. */
    private static String name(String id) {
        return Arrays.stream(id.substring(id.indexOf('/') + 1).split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    private static String problem(Severity severity) {
        return severity == Severity.LOW ? "recommendation" : level(severity);
    }

    /** The middle of the range that code scanning gives to the word. */
    private static String security(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
        };
    }
}
