package dev.guardrail.rule;

import java.nio.file.Path;
import java.util.List;

/** The folders of the built-in guardrails as they are in the project, so that an edit needs no build. */
public final class BuiltInFolders {

    private BuiltInFolders() {}

    /** All of them, sorted. */
    public static List<RuleFolder> all() {
        return RuleFolders.below(Path.of("rules"), "rules");
    }
}
