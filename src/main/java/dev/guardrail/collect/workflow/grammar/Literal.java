package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of scalars, by the core schema of YAML 1.2, which is GitHub's. */
enum Literal {
    NULL,
    BOOLEAN,
    NUMBER,
    /** A text of at least one character. Only the grammar uses it; it is never the kind of a scalar in a file. */
    WORD,
    TEXT;

    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern NUMERAL =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+"
                    + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    static Literal of(YamlNode.Scalar scalar) {
        String text = scalar.value();
        if (scalar.style() != YamlNode.Style.PLAIN) {
            return TEXT;
        } else if (text.isEmpty()) {
            return NULL;
        } else if (BOOLEANS.contains(text)) {
            return BOOLEAN;
        }
        return NUMERAL.matcher(text).matches() ? NUMBER : TEXT;
    }
}
