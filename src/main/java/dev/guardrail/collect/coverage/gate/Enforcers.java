package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.format.MavenPhases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The commands and actions that fail below a threshold, as patterns for their text or their tool. A command that may run
 * such a command unseen, such as a script, counts, too: "nothing enforces it" is only said for certain.
 */
final class Enforcers {

    /** What runs other commands, by its name: with those below, the one list of them. */
    private static final List<String> RUNNERS = List.of(
            "make",
            "make *",
            "just",
            "just *",
            "task",
            "task *",
            "mise",
            "nox",
            "tox",
            "inv",
            "invoke",
            "poe",
            "doit",
            "mage",
            "ant",
            "rake",
            "rake *",
            "sbt",
            "sbt *",
            "cmake",
            "ctest",
            "ninja",
            "ninja *",
            "meson test",
            "cargo xtask",
            "pre-commit",
            "prek",
            "*docker run *",
            "*docker exec *",
            "docker build",
            "docker buildx",
            "*docker compose *",
            "*docker-compose *",
            "*podman *",
            "nx",
            "turbo",
            "lerna",
            "rush",
            "moon",
            "npm-run-all",
            "earthly",
            "dagger",
            "pants",
            "bazel test",
            "bazel coverage",
            "bazel run",
            "nix",
            "devbox",
            "ssh",
            "pwsh");

    /** Scripts of a project's own, as commands name them, from the start or behind an interpreter. */
    private static final List<String> OWN = List.of(
            "*script/*",
            "*scripts/*",
            "bin/*",
            "ci/*",
            ".ci/*",
            "tools/*",
            "dev/*",
            "./bin/*",
            "./ci*",
            "./.ci/*",
            "./tools/*",
            "./dev*",
            "./test*",
            "./run*",
            "./build*",
            "./check*");

    private static final List<String> INTERPRETED =
            List.of("test*", "run*", "build*", "check*", "manage.py*", "setup.py*");

    private static final List<String> WRAPPERS = all(
            RUNNERS,
            OWN,
            List.of("*.sh", "*.sh *", "*.ps1*", "*sh -*c *"),
            Stream.of("python ", "python3 ", "node ", "ruby ")
                    .flatMap(interpreter -> Stream.concat(OWN.stream(), INTERPRETED.stream())
                            .filter(script -> !script.startsWith("*"))
                            .map(script -> interpreter + script))
                    .toList());

    /** Scripts that a project gives names of its own; the others are called for what they lint or build. */
    private static final List<String> SCRIPTS =
            List.of("test*", "*:test*", "*cov*", "check*", "ci*", "verify*", "all*");

    /** Those of Python's runners, which may as well run "coverage run": that measures, and checks nothing. */
    private static final List<String> PYTHON_SCRIPTS = List.of(
            "test*", "tests*", "cov", "cov *", "cov-*", "*:cov*", "*:test*", "check*", "ci*", "verify*", "all*");

    private static final List<String> PYTHON_RUNNERS =
            List.of("hatch run", "pdm run", "poetry run", "rye run", "pixi run", "uv run");

    /** All commands of coverage.py that report a total apply {@code fail_under}; {@code annotate} has none. */
    private static final List<String> COVERAGE_PY =
            List.of("coverage report*", "coverage html*", "coverage xml*", "coverage json*", "coverage lcov*");

    private static final List<String> PYTEST_WITH_COV = List.of("*pytest*--cov*", "*py.test*--cov*");
    private static final List<String> PYTEST = List.of("pytest", "py.test", "hatch test*");

    /** Phases of Maven's life cycle from the first one that can have coverage to check. */
    private static final List<String> MAVEN_PHASES =
            MavenPhases.ALL.subList(MavenPhases.ALL.indexOf("test"), MavenPhases.ALL.size());

    private Enforcers() {}

    /** Of coverage.py's settings, which pytest-cov follows, too; {@code always} where pytest is told to use it. */
    static List<String> coveragePy(boolean always) {
        return all(COVERAGE_PY, pytestCov(always));
    }

    static List<String> pytestCov(boolean always) {
        Stream<String> scripts = PYTHON_RUNNERS.stream()
                .flatMap(runner -> PYTHON_SCRIPTS.stream().map(script -> runner + " " + script));
        return all(PYTEST_WITH_COV, always ? PYTEST : List.of(), scripts.toList(), WRAPPERS);
    }

    /** Of a JavaScript tool's settings: the tool with the option that has it measure, or without where they say so. */
    static List<String> javaScript(String tool, String option, boolean always) {
        List<String> direct = always || option.isEmpty()
                ? List.of(tool, "yarn " + tool, "pnpm " + tool, "bun " + tool)
                : List.of(tool + "*" + option + "*", "* " + tool + "*" + option + "*");
        return all(direct, npmScripts(), WRAPPERS);
    }

    /** {@code npm test} and the scripts that may test, of all package managers. */
    static List<String> npmScripts() {
        List<String> managers = List.of("npm run", "yarn", "yarn run", "pnpm", "pnpm run", "bun run");
        Stream<String> scripts =
                managers.stream().flatMap(manager -> SCRIPTS.stream().map(script -> manager + " " + script));
        return Stream.concat(Stream.of("npm test*", "npm t", "deno task *"), scripts)
                .toList();
    }

    /** Of a check that is bound to a phase: whatever runs that phase or a later one. */
    static List<String> maven(String phase) {
        int from = MAVEN_PHASES.indexOf(phase);
        List<String> phases =
                MAVEN_PHASES.subList(from < 0 ? MAVEN_PHASES.indexOf("verify") : from, MAVEN_PHASES.size());
        Stream<String> goals = Stream.concat(phases.stream(), Stream.of("jacoco:check*", "*jacoco-maven-plugin:*"));
        return all(
                goals.flatMap(goal -> Stream.of("mvn* " + goal, "mvn* " + goal + " *"))
                        .toList(),
                WRAPPERS);
    }

    static List<String> gradle(String task) {
        Stream<String> tasks =
                Stream.of("check", "build", "*:check", "*:build", "*overage*", "*erif*", "ci*", "*" + task);
        return all(
                tasks.flatMap(name -> Stream.of("gradle* " + name, "gradle* " + name + " *"))
                        .toList(),
                WRAPPERS);
    }

    static List<String> codecov() {
        return all(
                List.of("uses:codecov/codecov-action*", "codecov*", "codecovcli*", "*codecov.io*", "*codecov*upload*"),
                npmScripts(),
                WRAPPERS);
    }

    static List<String> coverlet(boolean always) {
        return all(List.of(always ? "dotnet test*" : "*dotnet*test*CollectCoverage=true*"), WRAPPERS);
    }

    static List<String> goTestCoverage() {
        return all(List.of("uses:vladopajic/go-test-coverage*", "*go-test-coverage*"), WRAPPERS);
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
