package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.rule.Names;
import java.util.Collection;

/** What somebody may have meant. */
final class Hints {

    /** Longer keys are no slips of the pen. */
    private static final int LIMIT = 40;

    private Hints() {}

    static String of(String key, Collection<String> known) {
        if (key.equals("<<")) {
            return ": GitHub does not merge mappings";
        }
        return key.length() > LIMIT
                ? ""
                : Names.nearest(key, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }
}
