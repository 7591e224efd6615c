package dev.guardrail.collect.plan;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file, a test or a command that a plan names to verify an invariant.
 *
 * @param text its text in the plan
 */
record Verification(Kind kind, String text) {

    enum Kind {
        /** A file of tests, or a glob of them. */
        FILE,
        /** {@code test_x}, {@code FooTest}, {@code FooTest.bar}, {@code FooTest#bar} or {@code path::test_x}. */
        TEST,
        COMMAND
    }

    private static final Set<String> TOOLS = Set.of(
            "make",
            "npm",
            "yarn",
            "pnpm",
            "npx",
            "node",
            "pytest",
            "python",
            "python3",
            "bash",
            "sh",
            "mvn",
            "gradle",
            "cargo",
            "go",
            "tox",
            "nox",
            "uv",
            "poetry",
            "ruff",
            "mypy",
            "docker",
            "ctest",
            "dotnet",
            "bazel",
            "just",
            "pip-audit",
            "bandit",
            "coverage",
            "git",
            "grep",
            "tsc",
            "eslint",
            "vitest",
            "jest",
            "cd");

    private static final Pattern TEST_NAME = Pattern.compile(
            "(?:[\\w./-]+::)?(?:\\w+::)?test_\\w+|(?:\\w*[a-z0-9]Tests?|Test[A-Z]\\w+)(?:(?:[.#]|::)\\w+)?");
    private static final Pattern BARE_TEST = Pattern.compile("(?<![\\w/.:`-])test_\\w+(?![\\w./]\\w)");

    /** The verifications that a text names, in its order, without repetition. */
    static List<Verification> in(Prose prose, PathWords paths) {
        List<Verification> found = new ArrayList<>();
        prose.code().forEach(code -> ofCode(code.strip()).ifPresent(found::add));
        for (PathWords.Mention mention : paths.find(prose)) {
            boolean code = prose.spans().stream()
                    .anyMatch(span -> span.kind() == Prose.Kind.CODE && span.start() == mention.start());
            if (!code && isTests(mention.path())) {
                found.add(new Verification(Kind.FILE, mention.path()));
            }
        }
        StringBuilder bare = new StringBuilder(prose.raw());
        prose.spans().forEach(span -> bare.replace(span.start(), span.end(), " ".repeat(span.end() - span.start())));
        Matcher names = BARE_TEST.matcher(bare);
        while (names.find()) {
            found.add(new Verification(Kind.TEST, names.group()));
        }
        return found.stream().distinct().toList();
    }

    static Optional<Verification> ofCode(String code) {
        String tool = code.split("\\s", 2)[0];
        boolean command = tool.length() < code.length() && (TOOLS.contains(tool) || tool.startsWith("./"));
        if (command || tool.startsWith("./") && tool.endsWith(".sh")) {
            return Optional.of(new Verification(Kind.COMMAND, code));
        }
        if (TEST_NAME.matcher(code).matches()) {
            return Optional.of(new Verification(Kind.TEST, code));
        }
        return PathWords.inCode(code)
                .filter(Verification::isTests)
                .map(path -> new Verification(Kind.FILE, code.contains("::") ? code : path));
    }

    private static boolean isTests(String path) {
        return FileKinds.of(path) == FileKind.TEST;
    }
}
