package dev.guardrail.rule;

import java.nio.file.Path;
import java.util.List;

/** The folders of the built-in guardrails as they are in the project, so that an edit needs no build. */
public final class BuiltInFolders {

    private BuiltInFolders() {}

    /** Those of guardrails, sorted. */
    public static List<RuleFolder> all() {
        return RuleFolders.below(Path.of("rules"), "rules").stream()
                .filter(folder -> !folder.isOfClaims())
                .toList();
    }

    /** Those of rules that judge claims, sorted. */
    public static List<RuleFolder> ofClaims() {
        return RuleFolders.below(Path.of("rules"), "rules").stream()
                .filter(RuleFolder::isOfClaims)
                .toList();
    }
}
