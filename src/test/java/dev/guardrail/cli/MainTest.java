package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import dev.guardrail.cli.Terminal.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "clean,           red,    0",
        "clean,           yellow, 0",
        "waived,          red,    0",
        "waived,          yellow, 1",
        "weakened,        red,    1",
        "weakened,        never,  0",
        "broken-workflow, red,    1",
    })
    void theExitCodeFollowsTheVerdict(String scenario, String failOn, int code) throws IOException, GitAPIException {
        assertThat(audit(scenario, "--fail-on", failOn).code()).isEqualTo(code);
    }

    @Test
    void missingEvidenceIsPendingAndHasACodeOfItsOwn() throws IOException, GitAPIException {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "version: 1\nrequire: [workflows]\nrules:\n  workflows/unreadable: low\n");
        Invocation audit = audit("broken-workflow", "--policy", policy.toString());
        assertThat(audit.out()).startsWith("pending: Required evidence is missing: .github/workflows/nightly.yml:10: ");
        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit("broken-workflow", "--policy", policy.toString(), "--fail-on", "never")
                        .code())
                .isZero();
    }

    @Test
    void aReportIsWrittenToFilesAsWell() throws IOException, GitAPIException {
        Path markdown = folder.resolve("out/audit.md");
        Path json = folder.resolve("out/audit.json");
        Invocation audit = audit("clean", "-q", "--report", "markdown=" + markdown, "--report", "json=" + json);
        assertThat(audit.out()).isEqualTo("green: No new findings.\n");
        assertThat(markdown).content().startsWith("# Audit of `base...main`");
        assertThat(json).content().startsWith("{\n  \"schema\" : \"guardrail-audit/2\"");
    }

    @Test
    void aFormatIsWrittenToAsManyFilesAsAreAskedFor() throws IOException, GitAPIException {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        assertThat(audit("clean", "--report", "json=" + one, "--report", "JSON=" + two)
                        .code())
                .isZero();
        assertThat(one).hasSameTextualContentAs(two);
    }

    @Test
    void optionsThatExcludeEachOtherAreRefusedBeforeAnythingIsWritten() throws IOException, GitAPIException {
        Path report = folder.resolve("audit.json");
        assertThat(audit("clean", "-q", "-v", "--report", "json=" + report).code())
                .isEqualTo(2);
        assertThat(report).doesNotExist();
    }

    @Test
    void whatAMessageQuotesDoesNotSteerTheTerminal() throws IOException, GitAPIException {
        assertThat(audit("clean", "--policy", "\u001B[31mred\u202E").error())
                .startsWith("guardrail: cannot read the policy `\uFFFD[31mred\uFFFD`; expected a file");
    }

    @Test
    void aPolicyThatNeverEndsIsRefused() throws IOException, GitAPIException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), " ".repeat(1_100_000));
        assertThat(audit("clean", "--policy", policy.toString()))
                .satisfies(run -> assertThat(run.error()).contains("too large to read"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2));
    }

    @Test
    void outputThatCannotBeWrittenIsNotLostInSilence() {
        Output full = new Output(failing("No space left on device"));
        new PrintStream(full, true, StandardCharsets.UTF_8).print("red");
        assertThat(full.problem()).isEqualTo("No space left on device");
        Output read = new Output(failing("Broken pipe"));
        new PrintStream(read, true, StandardCharsets.UTF_8).print("red");
        assertThat(read.problem()).isEmpty();
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void verboseShowsDebtAndTheDerivation() throws IOException, GitAPIException {
        assertThat(audit("waived", "-v").out())
                .contains("[guardrails/expired-waiver]")
                .contains("verdict/yellow-for-a-waived-finding (rules/verdict/verdict.drl:")
                .doesNotContain("other findings");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() throws IOException, GitAPIException {
        assertThat(audit("weakened").out()).doesNotContain("\u001B");
        assertThat(audit("weakened", "--color", "always").out()).contains("\u001B[1;31mred\u001B[0m");
        Terminal terminal = new Terminal(true, true, false);
        assertThat(terminal.color(Color.AUTO)).isTrue();
        assertThat(terminal.color(Color.NEVER)).isFalse();
        assertThat(Terminal.detect(Map.of("TERM", "xterm")).plain()).isFalse();
        assertThat(Terminal.detect(Map.of("TERM", "xterm", "NO_COLOR", "1")).plain())
                .isTrue();
        assertThat(Terminal.detect(Map.of("TERM", "dumb")).plain()).isTrue();
    }

    @Test
    void aCrashIsNoFinding() throws IOException {
        PrintStream outOfPaper = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void print(String text) {
                throw new IllegalStateException("out of paper");
            }
        };
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Console console = new Console(
                outOfPaper,
                new PrintStream(error, true, StandardCharsets.UTF_8),
                new Terminal(false, false, true),
                LocalDate.parse("2026-02-01"),
                Map.of());
        assertThat(new Main(console).run("rules", "list")).isEqualTo(70);
        String line = error.toString(StandardCharsets.UTF_8);
        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .startsWith(
                        "guardrail: this is a defect in Guardrail (java.lang.IllegalStateException: out of paper);");
        Path details = Path.of(line.substring(line.lastIndexOf(' ') + 1).strip());
        assertThat(details).content().startsWith("guardrail 0.").contains("\tat dev.guardrail.cli.");
        Files.delete(details);
    }

    @Test
    void helpAndVersionAreAnswers() {
        assertThat(Invocation.of("--version").out()).startsWith("guardrail 0.");
        assertThat(Invocation.of("audit", "--help").out()).contains("--fail-on", "Exit codes:");
        assertThat(Invocation.of("--help").code()).isZero();
        assertThat(Invocation.of("help").out())
                .isEqualTo(Invocation.of("--help").out());
        assertThat(Invocation.of("help", "rules", "show").out())
                .isEqualTo(Invocation.of("rules", "show", "--help").out());
    }

    @Test
    void aTerminalChangesNothingOfTheOutput() throws IOException, GitAPIException {
        Scenario.named("clean").build(folder);
        Invocation quick = Invocation.at(
                LocalDate.parse("2026-02-01"),
                new Terminal(true, true, false),
                "audit",
                "--repo",
                folder.toString(),
                "--color",
                "never",
                "-q");
        assertThat(quick.out()).startsWith("green: ");
    }

    @Test
    void thePolicyOfTheBaseJudgesNotThatOfTheHead() throws IOException, GitAPIException {
        Scenario.named("weakened").build(folder);
        Files.createDirectories(folder.resolve(".github"));
        Files.writeString(folder.resolve(".github/guardrail.yaml"), "version: 1\nfail-at: critical\n");
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Look away")
                    .setAuthor("Ada", "ada@example.org")
                    .setCommitter("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
        }
        Invocation audit = Invocation.of("audit", "--repo", folder.toString(), "--range", "base...main");
        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.out()).contains("1 guardrails/policy-changed");
    }

    private Invocation audit(String name, String... options) throws IOException, GitAPIException {
        Scenario scenario = Scenario.named(name);
        Path repository = folder.resolve(name);
        if (!Files.exists(repository)) {
            scenario.build(repository);
        }
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", repository.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--date", scenario.today().toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
