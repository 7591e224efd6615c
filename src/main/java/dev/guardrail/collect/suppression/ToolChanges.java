package dev.guardrail.collect.suppression;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.SuppressionKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private @Nullable List<AddedLine> settings;

    ToolChanges(Collection<Fact> range) {
        this.range = range;
    }

    /** The first file by its path that does so; empty where none does. */
    String file(SuppressionKind kind) {
        return known.computeIfAbsent(kind, this::search);
    }

    private String search(SuppressionKind kind) {
        Pattern tools = TOOLS.getOrDefault(kind, SCRIPT);
        return settings().stream()
                .filter(line -> tools.matcher(Paths.name(line.path()) + " " + code(line))
                        .find())
                .map(AddedLine::path)
                .findFirst()
                .orElse("");
    }

    /** The added lines of settings, those of the first path first. */
    private List<AddedLine> settings() {
        if (settings == null) {
            Set<String> paths = range.stream()
                    .filter(fact -> fact instanceof ChangedFile file && isSetting(file))
                    .map(fact -> ((ChangedFile) fact).path())
                    .collect(Collectors.toSet());
            settings = range.stream()
                    .filter(fact -> fact instanceof AddedLine line && paths.contains(line.path()))
                    .map(AddedLine.class::cast)
                    .sorted(Comparator.comparing(AddedLine::path))
                    .toList();
        }
        return settings;
    }

    /** Without comments, in which suppressions name their tools. */
    private static String code(AddedLine line) {
        return Syntax.of(line.path())
                .map(syntax ->
                        CodeMask.of(line.text(), syntax).code(0, line.text().length()))
                .orElse(line.text());
    }

    private static boolean isSetting(ChangedFile file) {
        String path = file.path();
        return SETTINGS.contains(file.kind()) && !path.endsWith(".schema.json")
                || SCRIPT.matcher(path).matches();
    }
}
