package dev.guardrail.collect.suppression;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.SuppressionKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where the range sets up the tools whose checks are suppressed, or takes other versions of them: new checks find old
 * code, and a suppression of them takes no check away.
 */
final class ToolChanges {

    private static final Map<SuppressionKind, Pattern> TOOLS = new EnumMap<>(Map.of(
            SuppressionKind.TYPES,
            Pattern.compile(
                    "(?i)\\b(?:based)?(?:mypy|pyright|pyre|pytype|ty\\b|typescript|types-|vue-tsc|flow-bin|tsconfig)|@types/|-stubs\\b"),
            SuppressionKind.LINT,
            Pattern.compile(
                    "(?i)ruff|flake8|pylint|pycodestyle|bugbear|eslint|biome|oxlint|tslint|stylelint|ktlint|detekt|kotlin|error_?-?prone|nullaway|checkstyle|spotbugs|\\bpmd\\b|golangci|staticcheck|revive|clippy|rust-version|toolchain|rubocop|shellcheck|swiftlint|scalafix|scalastyle|-Xlint"),
            SuppressionKind.SECURITY,
            Pattern.compile("(?i)bandit|gosec|semgrep|gitleaks|zizmor|trivy|checkov|ruff|golangci"),
            SuppressionKind.COVERAGE,
            Pattern.compile("(?i)coverage|istanbul|\\bnyc\\b|\\bc8\\b|jacoco|kover|tarpaulin")));

    private static final Set<FileKind> SETTINGS =
            EnumSet.of(FileKind.MANIFEST, FileKind.LOCKFILE, FileKind.CONFIGURATION, FileKind.WORKFLOW);

    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?(?:[^/]+\\.config\\.\\w+|\\.[^/]+rc\\.\\w+)");

    private final Collection<Fact> range;
    private final Map<SuppressionKind, String> known = new EnumMap<>(SuppressionKind.class);

    ToolChanges(Collection<Fact> range) {
        this.range = range;
    }

    /** The first file by its path that does so; empty where none does. */
    String file(SuppressionKind kind) {
        return known.computeIfAbsent(kind, this::search);
    }

    private String search(SuppressionKind kind) {
        Pattern tools = TOOLS.getOrDefault(kind, SCRIPT);
        return range.stream()
                .filter(AddedLine.class::isInstance)
                .map(AddedLine.class::cast)
                .filter(line -> isSetting(line.path())
                        && tools.matcher(Paths.name(line.path()) + " " + line.text())
                                .find())
                .map(AddedLine::path)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static boolean isSetting(String path) {
        return SETTINGS.contains(FileKinds.of(path)) || SCRIPT.matcher(path).matches();
    }
}
