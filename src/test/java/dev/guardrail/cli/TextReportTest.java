package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {

    private static final int STEPS = 95;

    @TempDir
    private Path folder;

    @BeforeEach
    void aRangeThatAddsAWorkflowWithManyTags() throws IOException, GitAPIException {
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call()) {
            commit(git, "README.md", "# A repository\n");
            String steps = IntStream.rangeClosed(1, STEPS)
                    .mapToObj(step -> "      - uses: acme/tool-" + step + "@v1\n")
                    .collect(Collectors.joining());
            commit(git, ".github/workflows/ci.yml", """
                    on: push
                    permissions: {}
                    jobs:
                      build:
                        runs-on: ubuntu-latest
                        steps:
                    """ + steps);
        }
    }

    @Test
    void theLastLineIsTheCommandThatExplainsTheFirstFinding() {
        String out = audit("--base", "HEAD~1", "--policy", "default");
        String id = out.replaceAll("(?s).*?= id: ([0-9a-f]+).*", "$1");

        assertThat(out.replaceAll("\\s+", " "))
                .endsWith(" next: `guardrail explain " + id
                        + " --base HEAD~1 --policy default` explains the first finding ");
        String[] command = {"explain", id, "--base", "HEAD~1", "--policy", "default", "--repo", folder.toString()};
        assertThat(Invocation.of(command).out()).contains(id);
    }

    @Test
    void findingsOfOneRuleAreOneGroupWithThreePlaces() {
        String out = audit("--base", "HEAD~1");

        assertThat(out)
                .startsWith("red: 95 new findings of severity high or above.\n")
                .contains("[workflows/unpinned-action: 95 findings]")
                .contains("and 92 more, -v lists them")
                .contains("other findings\n  new         1 workflows/missing-timeout\n")
                .contains("96 new, 0 existing, 0 resolved; 0 waived, 0 in the baseline\n")
                .contains("next: `guardrail explain ");
        assertThat(out.split("acme/tool-\\d+@v1 is not pinned|`acme/tool-\\d+@v1` is not pinned", -1))
                .hasSize(1 + 3);
        assertThat(out.lines()).hasSizeLessThan(40);
    }

    @Test
    void verboseListsEachOfThem() {
        assertThat(audit("--base", "HEAD~1", "-v"))
                .contains(".github/workflows/ci.yml:101")
                .doesNotContain("and 92");
    }

    @Test
    void noLineOfProseIsWiderThanATerminal() {
        assertThat(audit("--base", "HEAD~1").lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void quietIsOneLineAndNamesTheFallback() {
        assertThat(audit("-q"))
                .isEqualTo(
                        "red: 95 new findings of severity high or above. Last commit only: no range was named, and HEAD"
                                + " is not ahead of an upstream or default branch.\n");
    }

    private String audit(String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[0] = "audit";
        arguments[1] = "--repo";
        arguments[2] = folder.toString();
        return Invocation.of(arguments).out();
    }

    private void commit(Git git, String path, String text) throws IOException, GitAPIException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Add " + path)
                .setAuthor("A", "a@example.org")
                .setSign(false)
                .call();
    }
}
