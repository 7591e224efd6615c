package dev.guardrail.collect.workflow;

import dev.guardrail.fact.Command;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which commands and actions run code, or read configuration that names code, from the work tree. */
final class CodeRunners {

    /** Programs that run what files of the work tree say, whatever their arguments. */
    private static final Set<String> PROGRAMS = Set.of(
            "ant",
            "bazel",
            "bazelisk",
            "bun",
            "bundle",
            "bundler",
            "bunx",
            "cargo",
            "cmake",
            "composer",
            "dotnet",
            "eslint",
            "golangci-lint",
            "gomplate",
            "goreleaser",
            "gradle",
            "gradlew",
            "hatch",
            "jest",
            "just",
            "lerna",
            "make",
            "maven",
            "meson",
            "mkdocs",
            "mocha",
            "msbuild",
            "mvn",
            "mvnw",
            "mypy",
            "ninja",
            "nox",
            "npm",
            "npx",
            "nx",
            "pdm",
            "phpstan",
            "phpunit",
            "pipenv",
            "pnpm",
            "poetry",
            "pre-commit",
            "prettier",
            "pylint",
            "pytest",
            "rails",
            "rake",
            "rspec",
            "rubocop",
            "sbt",
            "sonar-scanner",
            "stylelint",
            "swift",
            "task",
            "terraform",
            "tflint",
            "tofu",
            "tox",
            "turbo",
            "uv",
            "vale",
            "vite",
            "vitest",
            "webpack",
            "yarn");

    private static final Set<String> HARMLESS = Set.of(
            "npm view",
            "npm whoami",
            "npm pkg",
            "npm config",
            "npm --version",
            "cargo --version",
            "uv --version",
            "terraform fmt",
            "yarn config",
            "dotnet --info");

    /** The commands of programs that run code of the work tree only with some commands. */
    private static final Set<String> COMMANDS = Set.of(
            "go test",
            "go run",
            "go generate",
            "go build",
            "go install",
            "go vet",
            "docker build",
            "docker compose",
            "docker-compose build",
            "docker-compose up",
            "docker buildx");

    private static final Set<String> INTERPRETERS = Set.of(
            "bash", "sh", "zsh", "python", "python3", "node", "ruby", "perl", "php", "pwsh", "deno", "source", ".");

    private static final Set<String> ACTIONS = Set.of(
            "bridgecrewio/checkov-action",
            "docker/build-push-action",
            "golangci/golangci-lint-action",
            "goreleaser/goreleaser-action",
            "gradle/gradle-build-action",
            "hynek/build-and-inspect-python-package",
            "oxsecurity/megalinter",
            "php-actions/phpstan",
            "pre-commit/action",
            "sonarsource/sonarqube-scan-action");

    private static final Pattern FROM_FILES =
            Pattern.compile("-r|--requirement.*|-e|--editable.*|\\.|\\.\\[.*|\\./.*|-c");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.\\w+|\\.{1,2}/.+");

    private CodeRunners() {}

    static boolean runs(Command command) {
        String tool = command.tool();
        String program = tool.split(" ", 2)[0];
        List<String> words = command.words();
        if (COMMANDS.contains(tool)
                || PROGRAMS.contains(program) && HARMLESS.stream().noneMatch(tool::startsWith)) {
            return true;
        }
        if (program.equals("pip") || program.equals("pip3")) {
            return words.stream().anyMatch(word -> FROM_FILES.matcher(word).matches());
        }
        boolean local = words.stream()
                .filter(word -> !word.matches("\\w+=.*"))
                .findFirst()
                .filter(word -> word.startsWith("./") || word.startsWith("../"))
                .isPresent();
        return local || INTERPRETERS.contains(program) && interprets(words, program);
    }

    /** Whether an interpreter is given a file of the work tree. */
    private static boolean interprets(List<String> words, String program) {
        return words.stream()
                .dropWhile(word -> !word.endsWith(program))
                .skip(1)
                .dropWhile(word -> word.startsWith("-") && !word.equals("-c"))
                .findFirst()
                .filter(word -> FILE.matcher(word).matches() && !word.startsWith("/"))
                .isPresent();
    }

    /** Whether an action runs code of the work tree; a local one is itself such code. */
    static boolean runs(String uses) {
        return uses.strip().startsWith("./")
                || ACTIONS.contains(uses.strip().replaceFirst("@.*", "").toLowerCase(Locale.ROOT));
    }
}
