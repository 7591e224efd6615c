package dev.guardrail.collect.supply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What some usual expressions are in a run that the push of a tag or a release starts. */
final class TagConditions {

    private static final Map<String, Boolean> KNOWN = Map.of(
            "true", true,
            "false", false,
            "startswith(github.ref,'refs/tags/')", true,
            "github.ref_type=='tag'", true,
            "github.event_name=='push'&&github.ref_type=='tag'", true,
            "github.ref_type=='tag'&&github.event_name=='push'", true,
            "github.ref_type!='tag'", false);

    private TagConditions() {}

    /** The value of a text that is one expression; empty where that is not known. */
    static Optional<Boolean> value(String text) {
        String expression = text.strip();
        if (!expression.startsWith("${{") || !expression.endsWith("}}") || expression.indexOf("${{", 1) > 0) {
            return Optional.empty();
        }
        String bare = expression
                .substring(3, expression.length() - 2)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
        boolean negated = bare.startsWith("!");
        String rest = negated ? bare.substring(1) : bare;
        String inner = rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
        return negated && !inner.equals(rest) || !negated || !rest.contains("&&")
                ? Optional.ofNullable(KNOWN.get(inner)).map(value -> value != negated)
                : Optional.empty();
    }
}
