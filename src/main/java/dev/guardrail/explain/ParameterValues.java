package dev.guardrail.explain;

import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Wildcard;
import dev.guardrail.finding.Justification.Cited;
import java.util.Collection;
import java.util.List;

/**
 * The values of a parameter of which an explanation shows some: lists of tools have a hundred.
 *
 * @param bindings what the variables of the rule were bound to
 */
record ParameterValues(Setting setting, Collection<String> bindings) {

    /** So many values fit a screen. */
    private static final int FEW = 4;

    /** Those that concern a match; all if they are few. */
    List<String> shown(Depth depth) {
        List<String> values = setting.values();
        if (depth == Depth.FULL || values.size() <= FEW) {
            return values;
        }
        List<String> concerned = concerned();
        return (concerned.isEmpty() ? values : concerned).stream().limit(FEW).toList();
    }

    private List<String> concerned() {
        return setting.values().stream()
                .filter(value -> bindings.stream().anyMatch(bound -> Wildcard.matches(value, bound)))
                .toList();
    }

    /** Whether a condition only reads lists that nobody set, and of which nothing concerns the match. */
    static boolean areIdle(List<Cited> cited, Collection<String> bindings) {
        return cited.stream()
                .allMatch(one -> one.fact() instanceof Setting setting
                        && setting.stated() == 0
                        && (setting.asText().isEmpty() || setting.values().size() > 1)
                        && new ParameterValues(setting, bindings).concerned().isEmpty());
    }
}
