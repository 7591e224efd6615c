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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(audit.out()).startsWith("pending: Required evidence is missing: .github/workflows/nightly.yml:10, ");
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
        assertThat(json).content().startsWith("{\n  \"schema\" : \"guardrail-audit/1\"");
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
                .startsWith("guardrail: cannot read the policy \uFFFD[31mred\uFFFD; expected a file");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audit --range nope...main            | guardrail:
            audit --range main                   | guardrail: not a range: "main"
            audit --base main --range a...b      | guardrail: --range and --base exclude each other
            audit --base a --staged              | guardrail: --base and --staged exclude each other
            audit --base a --base b              | guardrail: option '--base' (A) should be specified only once
            audit --range ...main                | guardrail: the range "...main" does not say where it begins
            audit --base 0000000000000000000000000000000000000000 | guardrail: "0000000000000000000000000000000000000000" names no commit: GitHub gives it where a push made a branch
            audit --base origin/                 | guardrail: unknown revision "origin/": nothing stands behind its last "/"
            audit --base=                        | guardrail: the value of --base is empty
            audit extra                          | guardrail: Unmatched argument at index 3: 'extra'
            audit --head main                    | guardrail: --head goes with --base
            audit -q -v                          | guardrail: -q and -v exclude each other
            audit --policy nowhere.yaml          | guardrail: cannot read the policy nowhere.yaml
            audit --format xml                   | guardrail: Invalid value for option '--format': "xml"; expected one of: text, markdown, json
            audit --color nevr                   | guardrail: Invalid value for option '--color': "nevr"; did you mean "never"?
            audit --frmat text                   | guardrail: Unknown options: '--frmat', 'text'; did you mean "--format"?
            audit --report json=                 | guardrail: Invalid value for option '--report' (FORMAT=FILE): expected FORMAT=FILE, found "json="
            audit --report json=x --report text=y/../x | guardrail: two reports would be written to y/../x
            audit --report jsn=x                 | guardrail: Invalid value for option '--report' (FORMAT=FILE): unknown format "jsn"; did you mean "json"?
            audit --date soon                    | guardrail: Invalid value for option '--date': expected a day like 2026-12-31, found "soon"
            facts --type ActionRef               | guardrail: there is no type of facts "ActionRef"
            rules show workflows/unpined-action  | guardrail: there is no guardrail "workflows/unpined-action"; did you mean "workflows/unpinned-action"?
            adit                                 | guardrail: Unmatched argument at index 0: 'adit'; did you mean "audit"?
            -q audit                             | guardrail: Unknown option: '-q'; "-q" stands behind a command: guardrail audit -q
            rules                                | guardrail: Missing required subcommand; expected one of: list, show
            rules sho                            | guardrail: Unmatched argument at index 1: 'sho'; did you mean "show"?
            rules show                           | guardrail: Missing required parameter: 'ID'
            help adit                            | guardrail: there is no command "adit" of guardrail; did you mean "audit"?
            help rules sho                       | guardrail: there is no command "sho" of guardrail rules; did you mean "show"?
            """)
    void whatCannotBeUsedIsNamedOnOneLine(String line, String message) throws IOException, GitAPIException {
        Scenario.named("clean").build(folder);
        List<String> arguments = new ArrayList<>(List.of(line.strip().split(" +")));
        if (line.startsWith("audit") || line.startsWith("facts")) {
            arguments.addAll(1, List.of("--repo", folder.toString()));
        }
        Invocation invocation = Invocation.of(arguments.toArray(String[]::new));
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error()).startsWith(message);
        assertThat(invocation.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit --base @",
                "audit --head @ --base main",
                "audit --range @",
                "audit --repo @",
                "audit --policy @",
                "audit --milestone @",
                "audit --plan @",
                "audit --coverage @",
                "audit --base-coverage @",
                "audit --tests @",
                "audit --ci @",
                "audit --classes @",
                "audit --format @",
                "audit --report @",
                "audit --report=json=@",
                "audit --date @",
                "audit --color=@",
                "audit @",
                "facts --type @",
                "facts --side=@",
                "rules show @",
                "help @",
                "@"
            })
    void anEmptyArgumentIsRefused(String line) {
        for (String empty : List.of("", " ")) {
            String[] arguments = Arrays.stream(line.split(" "))
                    .map(argument -> argument.replace("@", empty))
                    .toArray(String[]::new);
            Invocation invocation = Invocation.of(arguments);
            assertThat(invocation.code()).as(line).isEqualTo(2);
            assertThat(invocation.error()).as(line).startsWith("guardrail: ");
            assertThat(invocation.out()).isEmpty();
        }
    }

    @Test
    void aRepositoryThatIsNoFolderIsNamedAndALongNameIsCut() {
        assertThat(Invocation.of("audit", "--repo", "pom.xml").error())
                .isEqualTo("guardrail: there is no folder pom.xml for --repo\n");
        assertThat(Invocation.of("audit", "--base", "x".repeat(100_000)).error())
                .hasSizeLessThan(1_100)
                .endsWith("xxx...\n");
    }

    @Test
    void noCommandIsNoAnswer() {
        Invocation invocation = Invocation.of();
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .startsWith("guardrail: Missing required subcommand; expected one of: audit, facts, help, rules\n");
    }

    @Test
    void whereThereIsNoRepositoryOneLineSaysSo() {
        Invocation audit = Invocation.of("audit", "--repo", folder.toString());
        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.error().lines()).hasSize(1);
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
    void factsAreSortedLinesOfJson() throws IOException, GitAPIException {
        Scenario.named("weakened").build(folder);
        Invocation facts = Invocation.of("facts", "--repo", folder.toString(), "--range", "base...main");
        assertThat(facts.code()).isZero();
        assertThat(facts.out().lines())
                .hasSizeGreaterThan(30)
                .allMatch(line -> line.startsWith("{\"type\":\"") && line.endsWith("}"));
        assertThat(facts.out().lines().map(line -> line.substring(9, line.indexOf('"', 9))))
                .isSorted();
    }

    @Test
    void factsOfTheBaseAreThoseOfTheBase() throws IOException, GitAPIException {
        Scenario.named("weakened").build(folder);
        String[] permissions = {"facts", "--repo", folder.toString(), "--range", "base...main", "--type", "Permission"};
        assertThat(Invocation.of(permissions).out()).contains("\"scope\":\"all\",\"level\":\"write\"");
        List<String> atBase = new ArrayList<>(List.of(permissions));
        atBase.addAll(List.of("--side", "base"));
        assertThat(Invocation.of(atBase.toArray(String[]::new)).out())
                .isEqualTo("{\"type\":\"Permission\",\"place\":{\"path\":\".github/workflows/ci.yml\",\"line\":7,"
                        + "\"column\":3,\"endLine\":7,\"endColumn\":17},\"job\":\"\",\"scope\":\"contents\","
                        + "\"level\":\"read\"}\n");
    }

    @Test
    void rulesCanBeListedAndShown() {
        assertThat(Invocation.of("rules", "list").out().lines())
                .anyMatch(line -> line.matches("workflows/unpinned-action +high +workflows +every external action.*"));
        assertThat(Invocation.of("rules", "show", "workflows/unpinned-action").out())
                .contains("severity  high", "gate      workflows", "since     0.1.0", "Why\n", "Rollback\n")
                .contains("allow (a list of texts): ", "default: []");
    }

    @Test
    void rulesThatAreOffSaySo() {
        assertThat(Invocation.of("rules", "list").out().lines().filter(line -> line.endsWith(" (off by default)")))
                .singleElement()
                .asString()
                .startsWith("workflows/unknown-exit-status ");
        assertThat(Invocation.of("rules", "show", "workflows/unknown-exit-status")
                        .out())
                .contains("state     off by default\n");
        assertThat(Invocation.of("rules", "show", "workflows/muted-failure").out())
                .doesNotContain("state     ");
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
