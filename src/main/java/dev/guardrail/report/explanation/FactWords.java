package dev.guardrail.report.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guardrail.explain.Claim;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Setting;
import dev.guardrail.report.FactLines;
import dev.guardrail.verdict.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Facts in words: what they are called, and the properties that a condition looked at. */
public final class FactWords {

    /** What the place beside a fact says. */
    private static final Set<String> PLACE = Set.of("type", "place", "path", "line", "number");

    private FactWords() {}

    static String of(Claim.OfFact of) {
        String name = name(of.fact());
        List<String> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : FactLines.node(of.fact()).properties()) {
            String value = value(property.getValue());
            if (!PLACE.contains(property.getKey())
                    && !value.isEmpty()
                    && (of.condition().isEmpty() || isNamed(property.getKey(), of.condition()))) {
                properties.add(property.getKey() + " " + value);
            }
        }
        return name + (properties.isEmpty() ? "" : ": " + String.join(", ", properties));
    }

    /** {@code check `pytest`}: what kind of fact it is, and what it says. */
    public static String name(Fact fact) {
        String noun = Subject.of(fact.getClass()).one();
        String identity = fact instanceof Located located ? located.identity().strip() : "";
        boolean says = !identity.isEmpty() && !noun.contains(identity);
        return says && identity.startsWith(noun) ? identity : noun + (says ? " `" + identity + "`" : "");
    }

    private static boolean isNamed(String property, String condition) {
        return Pattern.compile("\\b" + Pattern.quote(property) + "\\b")
                .matcher(condition)
                .find();
    }

    /** {@code `minimum: 85` of `coverage/low` (policy.yaml:9)}; of a long list, the values that concern the finding. */
    static String of(Claim.OfParameter of) {
        Setting setting = of.setting();
        int more = setting.values().size() - of.shown().size();
        String shown = String.join(", ", of.shown());
        String value = setting.values().size() == 1 ? shown : "[" + shown + (more > 0 ? ", …" : "") + "]";
        return "`" + setting.name() + ": " + value + "` of `" + setting.rule() + "` ("
                + of.quote().place() + (setting.stated() == 0 ? ", the rule's default)" : ")")
                + (more > 0 ? ", and " + more + " more values" : "");
    }

    private static String value(JsonNode node) {
        if (node.isArray()) {
            List<String> items = StreamSupport.stream(node.spliterator(), false)
                    .map(FactWords::value)
                    .filter(item -> !item.isEmpty())
                    .toList();
            return items.isEmpty() ? "" : items.toString();
        } else if (node.isObject()) {
            return node.has("path") && node.has("line")
                    ? node.get("path").asText() + ":" + node.get("line").asText()
                    : "";
        }
        return node.asText();
    }
}
