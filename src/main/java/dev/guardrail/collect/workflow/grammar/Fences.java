package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The expressions of a text, each between two braces after a dollar sign and two more braces.
 *
 * @param expressions what stands between the fences
 * @param problem what is wrong with the fences, if anything
 */
record Fences(List<String> expressions, Optional<String> problem) {

    private static final String OPENING = "${{";
    private static final String CLOSING = "}}";

    Fences {
        expressions = List.copyOf(expressions);
    }

    static boolean isIn(YamlNode.Scalar scalar) {
        return scalar.value().contains(OPENING);
    }

    boolean isEmpty() {
        return expressions.isEmpty() && problem.isEmpty();
    }

    static Fences of(YamlNode.Scalar scalar) {
        String text = scalar.value();
        List<String> expressions = new ArrayList<>();
        int opening = text.indexOf(OPENING);
        while (opening >= 0) {
            int start = opening + OPENING.length();
            int end = end(text, start);
            if (end < 0) {
                return new Fences(expressions, Optional.of("an expression is not closed: expected `}}` after `${{`"));
            }
            String expression = text.substring(start, end).strip();
            if (expression.isEmpty()) {
                return new Fences(expressions, Optional.of("expected an expression between `${{` and `}}`"));
            }
            // The only directive: it inserts a mapping into another.
            if (!expression.equals("insert")) {
                expressions.add(expression);
            }
            opening = text.indexOf(OPENING, end);
        }
        return new Fences(expressions, Optional.empty());
    }

    /** Where the expression ends; braces in quotes do not close it; -1 where nothing does. */
    private static int end(String text, int start) {
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (!quoted && text.startsWith(CLOSING, at)) {
                return at;
            }
        }
        return -1;
    }
}
