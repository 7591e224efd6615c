package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.rule.Names;
import java.util.Collection;

/** Hints for an unexpected key: the name that its author may have meant. */
final class Hints {

    /** In characters: longer keys are no typing errors. */
    private static final int LIMIT = 40;

    private Hints() {}

    static String of(String key, Collection<String> known) {
        if (key.equals("<<")) {
            return "; GitHub does not merge mappings";
        }
        return key.length() > LIMIT
                ? ""
                : Names.nearest(key, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }
}
