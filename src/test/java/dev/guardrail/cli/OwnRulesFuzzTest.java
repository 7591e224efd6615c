package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages, by a seed, the files that judge, one at a time, and audits a change that a built-in guardrail finds fault with: the audit is
 * red, or says in clear lines what is wrong with the file. {@code -Dguardrail.fuzz=3000} sets how often.
 */
class OwnRulesFuzzTest {

    private static final int ROUNDS = Integer.getInteger("guardrail.fuzz", 25);

    private static final List<String> TOKENS = List.of(
            "\"",
            "'",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "&a ",
            "*a ",
            "<<: ",
            "!x ",
            "|",
            ">",
            "eval( true )",
            "not ",
            "$x : ",
            ": ",
            "- ",
            "# ",
            "\\u0022",
            "/*",
            "*/",
            "//",
            ";",
            " == ",
            " || ",
            "null",
            "-1",
            "99999999999999999999",
            "é",
            "\u202e",
            "\t",
            "\0",
            "\n",
            "\r\n",
            "\ufeff",
            "then\n",
            "end\n",
            "when\n",
            "rule \"a/b\"\n",
            "Object()",
            "@x( \"y\" )");

    @TempDir
    private Path repository;

    private final Random random = new Random(13);

    /** The base of a scenario is committed, and what it changes to is in the work tree. */
    @BeforeEach
    void build() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("own-rules");
        copy(scenario.folder().resolve("base"), repository);
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Base")
                    .setAuthor("Ada", "ada@example.org")
                    .setCommitter("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
        }
        copy(scenario.folder().resolve("head"), repository);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/guardrail.yaml",
                ".github/guardrail/baseline.txt",
                ".github/guardrail/rules/shop/replicas/rule.drl",
                ".github/guardrail/rules/shop/replicas/README.md",
                ".github/guardrail/rules/shop/api-file-too-long/rule.drl"
            })
    void aDamagedFileIsNamedAndNothingTurnsGreen(String path) throws IOException {
        Path file = repository.resolve(path);
        String whole = Files.readString(file);
        for (int round = 0; round < ROUNDS; round++) {
            String damaged = damaged(whole);
            Files.writeString(file, damaged);
            Invocation run =
                    Invocation.of("audit", "--repo", repository.toString(), "--worktree", "--trust", "head", "-q");
            assertThat(run.code())
                    .as("round %d of %s: %s%n%s", round, path, run.error(), damaged)
                    .isIn(1, 2);
            if (run.code() == 2) {
                assertThat(run.out()).isEmpty();
                assertThat(run.error().lines())
                        .isNotEmpty()
                        .as("round %d of %s", round, path)
                        .allMatch(line -> line.matches("guardrail: [^\\n]{5,1100}") && !line.contains("Exception"));
            }
        }
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, damaged.substring(at, end));
                case 2 -> damaged.setLength(random.nextInt(8) == 0 ? at : damaged.length());
                case 3 -> swapLines(damaged);
                default -> damaged.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return damaged.toString();
    }

    private void swapLines(StringBuilder text) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        if (lines.size() > 1) {
            int one = random.nextInt(lines.size());
            String line = lines.remove(one);
            lines.add(random.nextInt(lines.size()), line);
            text.setLength(0);
            text.append(String.join("\n", lines)).append('\n');
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
