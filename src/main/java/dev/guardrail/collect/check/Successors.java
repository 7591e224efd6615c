package dev.guardrail.collect.check;

import dev.guardrail.collect.format.MavenPhases;
import dev.guardrail.fact.CheckKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which checks of the head can stand for a check of the base. */
final class Successors {

    private static final List<String> MAVEN =
            MavenPhases.ALL.stream().map(phase -> "mvn " + phase).toList();

    /** What a tool does besides: the other tools, by tool. */
    private static final Map<String, Set<String>> INCLUDING = Map.ofEntries(
            Map.entry("gradle check", Set.of("gradle test", "gradle classes")),
            Map.entry("gradle build", Set.of("gradle check", "gradle test", "gradle assemble", "gradle classes")),
            Map.entry("cargo test", Set.of("cargo build", "cargo check")),
            Map.entry("cargo clippy", Set.of("cargo check")),
            Map.entry("cargo build", Set.of("cargo check")),
            Map.entry("go test", Set.of("go build")),
            Map.entry("golangci-lint", Set.of("go vet", "gofmt", "staticcheck", "errcheck")),
            Map.entry(
                    "golangci/golangci-lint-action",
                    Set.of("go vet", "gofmt", "staticcheck", "errcheck", "golangci-lint")),
            Map.entry("dotnet test", Set.of("dotnet build")),
            Map.entry("pre-commit/action", Set.of("pre-commit")),
            Map.entry("pre-commit", Set.of("pre-commit/action")),
            Map.entry("biome check", Set.of("biome lint", "biome format")),
            Map.entry("biome ci", Set.of("biome lint", "biome format", "biome check")),
            Map.entry(
                    "gradle/actions/setup-gradle",
                    Set.of("gradle/wrapper-validation-action", "gradle/actions/wrapper-validation")),
            Map.entry("gradle/actions/wrapper-validation", Set.of("gradle/wrapper-validation-action")),
            Map.entry("astral-sh/ruff-action", Set.of("ruff check")),
            Map.entry("psf/black", Set.of("black")),
            Map.entry("cypress-io/github-action", Set.of("cypress")),
            Map.entry("codecov/codecov-action", Set.of("codecov")),
            Map.entry("codecov", Set.of("codecov/codecov-action")),
            Map.entry("coverallsapp/github-action", Set.of("coveralls")),
            Map.entry("hadolint/hadolint-action", Set.of("hadolint")),
            Map.entry("crate-ci/typos", Set.of("typos")),
            Map.entry("codespell-project/actions-codespell", Set.of("codespell")),
            Map.entry("rhysd/actionlint", Set.of("actionlint")),
            Map.entry("ludeeus/action-shellcheck", Set.of("shellcheck")),
            Map.entry("gitleaks/gitleaks-action", Set.of("gitleaks")),
            Map.entry("jakebailey/pyright-action", Set.of("pyright")),
            Map.entry("golang/govulncheck-action", Set.of("govulncheck")));

    /** Programs by the languages that they are about; others are about any. */
    private static final Map<String, Set<String>> LANGUAGES = Map.of(
            "python",
                    Set.of(
                            "pytest",
                            "unittest",
                            "nose2",
                            "mypy",
                            "pyright",
                            "flake8",
                            "ruff",
                            "pylint",
                            "black",
                            "isort",
                            "bandit",
                            "coverage",
                            "tox",
                            "nox"),
            "script",
                    Set.of(
                            "jest",
                            "vitest",
                            "mocha",
                            "eslint",
                            "prettier",
                            "tsc",
                            "biome",
                            "ava",
                            "cypress",
                            "playwright",
                            "stylelint",
                            "node"),
            "rust", Set.of("cargo", "rustfmt"),
            "go", Set.of("go", "golangci-lint", "staticcheck", "gofmt", "govulncheck", "gotestsum"),
            "jvm", Set.of("mvn", "gradle", "checkstyle", "spotbugs", "detekt", "ktlint"));

    private final List<Occurrence> base;
    private final List<Occurrence> head;
    private final Set<List<Object>> siblings = new HashSet<>();
    private final Set<List<Object>> situations = new HashSet<>();
    private final Set<List<Object>> told = new HashSet<>();
    private final Set<String> known;
    private final Set<String> running;
    private final boolean back;

    /**
     * The checks of two sides.
     *
     * @param back whether the first side is the head of the range, and the other one its base
     */
    Successors(List<Occurrence> base, List<Occurrence> head, boolean back) {
        this.back = back;
        this.base = base;
        this.head = head;
        base.forEach(occurrence -> siblings.add(key(occurrence)));
        head.stream().filter(Occurrence::counts).forEach(occurrence -> situations.add(situation(occurrence)));
        // Where files say what a command runs, that is known, and not what such commands run in general.
        head.forEach(occurrence ->
                told.add(List.of(occurrence.site().outer(), occurrence.name().tool())));
        this.known = tools(base);
        this.running = tools(head);
    }

    /**
     * Whether a dimension that no check of the other side has tells something. What ran before a variable came into the
     * matrix is not known.
     */
    boolean areNewDimensionsKnown() {
        return !back;
    }

    /** Whether the same check counts in the same situation at the head: most do, and need no comparison. */
    boolean isUnchanged(Occurrence was) {
        return situations.contains(situation(was));
    }

    private static List<Object> situation(Occurrence occurrence) {
        return List.of(
                occurrence.name(),
                occurrence.when().event().event(),
                occurrence.when().event().filters(),
                occurrence.when().guards(),
                occurrence.environment());
    }

    private static Set<String> tools(List<Occurrence> side) {
        return side.stream()
                .filter(Occurrence::counts)
                .map(occurrence -> occurrence.name().tool())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The checks of the head that do what a check of the base did, whether they count or not. */
    List<Occurrence> same(CheckName was) {
        return head.stream()
                .filter(now -> now.name().tool().equals(was.tool())
                        || does(now.name().tool(), was.tool())
                                && !told.contains(List.of(now.site().outer(), was.tool())))
                .filter(now -> now.name().program().equals(was.program())
                        || !known.contains(now.name().tool())
                        || isNewThere(now))
                .toList();
    }

    /** Whether a check of the head runs where the base did not run it: what stood beside another check may now do its work there. */
    private boolean isNewThere(Occurrence now) {
        return base.stream()
                .noneMatch(was -> was.name().tool().equals(now.name().tool())
                        && was.environment().equals(now.environment()));
    }

    /**
     * Whether a check of the head stands for another check of the base, which has stood beside this one: in another step, or
     * in the same step and situation.
     */
    boolean isSibling(Occurrence now, Occurrence was) {
        List<Object> key = key(now);
        if (key.equals(key(was)) || !siblings.contains(key)) {
            return false;
        }
        // One command can have other options in another cell of the matrix; other targets make it another check.
        boolean sameCommand = now.site().job().equals(was.site().job())
                && now.site().label().equals(was.site().label())
                && now.name().extent().targets().equals(was.name().extent().targets());
        return !sameCommand
                || base.stream()
                        .anyMatch(
                                one -> key(one).equals(key) && one.environment().equals(was.environment()));
    }

    /** Whether the same check of the same job was muted at the base, too. */
    boolean wasMuted(Occurrence now) {
        return base.stream()
                .anyMatch(was -> was.effect().kind() == Occurrence.Effect.Kind.MUTED
                        && was.name().tool().equals(now.name().tool())
                        && was.site().job().equals(now.site().job()));
    }

    /** Whether a check of the same job of the base had a value in a dimension. */
    boolean hadDimension(Occurrence now, String dimension) {
        return base.stream()
                .anyMatch(was -> was.site().job().equals(now.site().job())
                        && was.environment().containsKey(dimension));
    }

    private static List<Object> key(Occurrence occurrence) {
        Occurrence.Site site = occurrence.site();
        return List.of(
                site.job(),
                site.label(),
                occurrence.name().tool(),
                occurrence.name().extent());
    }

    /** The checks that count, and that are new, of the kind of a check that is nowhere any more. */
    List<Occurrence> replacing(CheckName was) {
        if (running.contains(was.tool())) {
            return List.of();
        }
        return head.stream()
                .filter(now -> now.counts() && !known.contains(now.name().tool()) && replaces(now.name(), was))
                .toList();
    }

    /** Whether no check of the base with that tool has the value. */
    boolean isNew(Occurrence was, String dimension, String value) {
        return base.stream()
                .filter(one -> one.name().tool().equals(was.name().tool()))
                .noneMatch(one -> value.equals(one.environment().get(dimension)));
    }

    static boolean does(String now, String was) {
        if (now.equals(was)) {
            return true;
        }
        int after = MAVEN.indexOf(now);
        int before = MAVEN.indexOf(was);
        return before >= 0 && after >= before
                || INCLUDING.getOrDefault(now, Set.of()).contains(was);
    }

    private static boolean replaces(CheckName now, CheckName was) {
        if (now.isOwn() || was.isOwn()) {
            return false;
        }
        boolean kind = now.kind() == was.kind()
                || now.kind() == CheckKind.GENERAL
                || was.kind() == CheckKind.GENERAL && now.kind() != CheckKind.BUILD
                || was.kind() == CheckKind.BUILD && now.kind() == CheckKind.TEST
                || Set.of(CheckKind.LINT, CheckKind.FORMAT).containsAll(Set.copyOf(List.of(now.kind(), was.kind())))
                || Set.of(CheckKind.LINT, CheckKind.TYPES).containsAll(List.of(now.kind(), was.kind()))
                        && now.kind() == CheckKind.LINT;
        String one = language(now.program());
        String other = language(was.program());
        return kind && (one.isEmpty() || other.isEmpty() || one.equals(other));
    }

    private static String language(String program) {
        return LANGUAGES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(program))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
