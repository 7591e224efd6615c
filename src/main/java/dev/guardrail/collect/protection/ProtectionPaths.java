package dev.guardrail.collect.protection;

import dev.guardrail.fact.ProtectionFile.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that protect a repository, by their paths. */
final class ProtectionPaths {

    private static final Map<Pattern, Kind> KINDS = Map.of(
            Pattern.compile("(?:\\.github/|\\.gitlab/|docs/)?CODEOWNERS"),
            Kind.OWNERS,
            Pattern.compile("\\.github/rulesets/.+\\.json|\\.github/settings\\.ya?ml"),
            Kind.BRANCH_RULES,
            Pattern.compile("(?:\\.github/)?\\.?mergify\\.ya?ml|\\.mergify/config\\.ya?ml|bors\\.toml"),
            Kind.MERGE_RULES,
            Pattern.compile("(?:.*/)?(?:AGENTS|CLAUDE|GEMINI)\\.md|\\.cursorrules|\\.windsurfrules|\\.clinerules|"
                    + "\\.cursor/rules/.+|\\.github/copilot-instructions\\.md|\\.github/instructions/.+\\.md|"
                    + "\\.claude/settings\\.json"),
            Kind.AGENT_INSTRUCTIONS);

    private ProtectionPaths() {}

    static Optional<Kind> kind(String path) {
        return isPossible(path) ? matched(path) : Optional.empty();
    }

    /** Most files are sources in folders, and to see that is far cheaper than to match them. */
    private static boolean isPossible(String path) {
        return path.startsWith(".") || path.indexOf('/') < 0 || path.startsWith("docs/") || path.endsWith(".md");
    }

    private static Optional<Kind> matched(String path) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
