package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.format.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of a repository whose names and texts would command the runner of a CI service that prints a report. */
class HostileNamesTest {

    private static final String NAME =
            "::error file=a::owned ##[error]b ##vso[task.complete result=Succeeded] @org.yml";

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException, GitAPIException {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            commit(git, "Base");
            git.branchCreate().setName("base").call();
            Path workflows = Files.createDirectories(folder.resolve(".github/workflows"));
            Files.writeString(workflows.resolve(NAME), """
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-24.04
                        steps:
                          - uses: "::stop-commands::x/y@v1"
                          - run: echo ::error::x || true
                    """);
            Files.writeString(folder.resolve(NAME), "on: [");
            Files.writeString(workflows.resolve("broken.yml"), "a: [\n##[error]owned: ::warning::x");
            commit(git, "::error::message");
        }
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("Ada", "ada@example.org")
                .setCommitter("Ada", "ada@example.org")
                .setSign(false)
                .call();
    }

    @ParameterizedTest
    @MethodSource("formatsWithoutCommands")
    void noFormatThatIsPrintedCommandsARunner(String format) {
        String report = audit(format).out();

        assertThat(report).isNotEmpty().doesNotContain("##[", "##vso[").doesNotContainPattern("(?m)^\\s*::");
    }

    static Stream<String> formatsWithoutCommands() {
        Set<ReportFormat> ofCommands = Set.of(ReportFormats.AUTO, ReportFormats.GITHUB, ReportFormats.AZURE);
        return ReportFormats.all().stream()
                .filter(format -> !ofCommands.contains(format))
                .map(ReportFormat::word);
    }

    @Test
    void anExplanationCommandsNoRunner() throws IOException {
        String id = new ObjectMapper()
                .readTree(audit("agent").out())
                .at("/findings/0/id")
                .asText();
        Invocation explained = Invocation.of("explain", "--repo", folder.toString(), "--range", "base...main", id);

        assertThat(explained.out() + explained.error())
                .contains("stop-commands")
                .doesNotContain("##[", "##vso[")
                .doesNotContainPattern("(?m)^\\s*::");
    }

    @Test
    void annotationsAreCommandsOfGuardrailAlone() {
        assertThat(audit("github").out().lines())
                .allMatch(line -> line.matches(
                                "::(error|warning|notice) (file=[^:,]*,|line=\\d+,|endLine=\\d+,|col=\\d+,|endColumn=\\d+,)*title=[^:,]*::.*")
                        || line.startsWith("red: ")
                        || line.startsWith("base...main: "));
        assertThat(audit("azure").out().lines().filter(line -> line.contains("##vso[")))
                .allMatch(line -> line.startsWith("##vso[task.logissue type=".toLowerCase(Locale.ROOT)));
    }

    private Invocation audit(String format) {
        return Invocation.of("audit", "--repo", folder.toString(), "--range", "base...main", "--format", format);
    }
}
