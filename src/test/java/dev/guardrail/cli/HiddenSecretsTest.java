package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.secret.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository with a secret wherever one can be quoted: nothing that the command line says or writes has one. */
class HiddenSecretsTest {

    private final String added = Samples.github(1);
    private final String removed = Samples.github(2);
    private final String ofCommand = Samples.github(3);
    private final String ofSubject = Samples.github(4);
    private final String ofMalformed = Samples.github(5);
    private final String ofPolicy = Samples.github(6);
    private final String ofEnvironment = Samples.aws(7);
    private final String ofPlan = Samples.github(8);
    private final String ofAddress = "s3cr3tpassphrase";
    private final List<String> key = Samples.key("PRIVATE KEY", 9);

    @TempDir
    private Path folder;

    private Path repository = Path.of("");

    @BeforeEach
    void build() throws IOException, GitAPIException {
        repository = Files.createDirectory(folder.resolve("repository"));
        try (Git git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            write("old.py", "token = '" + removed + "'\n");
            write(".github/guardrail.yaml", """
                    version: 1
                    waivers:
                      - {rule: workflows/unpinned-image, reason: "as of %s", owner: ada_l, expires: 2026-12-31}
                      - {rule: workflows/muted-failure, reason: "as of %s", owner: ada_l, expires: 2026-12-31}
                    boundaries:
                      - {modules: [json], in: "*.py", because: "%s %s https://ada:%s@example.org/"}
                    """.formatted(ofPolicy, ofPolicy, "y".repeat(980), ofPolicy, ofAddress));
            commit(git, "Start");
            write("old.py", "token = ''\n");
            String address = "https://ada:" + ofAddress + "@example.org/";
            write("requirements.txt", "demo @ " + address + "demo.whl\n");
            write("package.json", "{\"dependencies\": {\"demo\": \"git+" + address + "demo.git\"}}\n");
            write("pyproject.toml", "[project]\nname = \"a\"\ndependencies = [\"demo @ " + address + "\"]\n");
            write("new.py", "x = 1 + 2\ntoken = '" + added + "'\n");
            write("key.pem", String.join("\n", key) + "\n");
            write(".github/workflows/ci.yml", """
                    on: push
                    jobs:
                      build:
                        runs-on: ubuntu-latest
                        env:
                          KEY: %s
                        steps:
                          - name: "call with %s"
                            run: curl -H "Authorization=%s" https://example.org/a_b || true
                          - uses: docker://example.org/%s
                    """.formatted(ofEnvironment, ofCommand, ofCommand, ofCommand));
            write(
                    ".github/workflows/broken.yml",
                    "on: push\njobs: {a: \"" + ofMalformed + "\", \"" + ofMalformed + "\"\n");
            write(
                    "docs/milestones/M04_plan.md",
                    "# M04: Plan\n\n## Objective\n\nUse " + ofPlan + ".\n\n" + "## Deliverables\n\n- `src/" + ofPlan
                            + ".py`\n\n## Exit Criteria\n\n- [ ] `curl " + ofPlan + "`\n");
            commit(git, "Use " + ofSubject + " and a_b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json"})
    void noReportTellsASecret(String format) throws IOException {
        Path file = folder.resolve("report");
        Invocation audit =
                run("audit", "-v", "--format", format, "--report", format + "=" + file, "--plan", plan().toString());
        assertThat(audit.error()).isEmpty();
        assertThat(audit.out()).contains("security/secret-added", "****");
        assertTellsNothing(audit.out());
        assertTellsNothing(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json"})
    void noReportOfDefaultDetailTellsASecret(String format) {
        assertTellsNothing(run("audit", "--format", format).out());
    }

    @Test
    void anAuditWithMaskedSecretsFollowsFromItsRecord() throws IOException {
        Invocation audit = run("audit", "--format", "json", "--plan", plan().toString());
        Path file = Files.writeString(folder.resolve("audit.json"), audit.out());
        Invocation check = Invocation.of("explain", "--check", file.toString());
        assertThat(check.out()).contains(" follow from the record");
        assertThat(check.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "head"})
    void noFactTellsASecret(String side) {
        Invocation facts = run("facts", "--side", side, "--plan", plan().toString());
        assertThat(facts.out()).contains("\"type\":\"SecretMatch\"", "****");
        assertTellsNothing(facts.out());
    }

    @Test
    void whatIsMaskedKeepsItsColumns() {
        assertThat(run("audit", "-v").out())
                .contains("this line contains a likely secret (GitHub personal access token):", "`ghp_****")
                .contains("2 | token = 'ghp_" + "*".repeat(36) + "'")
                .contains("--> key.pem:1")
                .containsPattern("(?s)security +fail .*9\\s+searched\\s+files");
    }

    @Test
    void noMessageTellsASecret() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "version: 1\n\"" + ofPolicy + "\": 1\n");
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "version: [" + ofPolicy + "\n");
        List<Invocation> failed = List.of(
                run("audit", "--policy", policy.toString()),
                run("audit", "--policy", broken.toString()),
                run("audit", "--policy", added),
                run("audit", "--policy", "https://ada:" + ofAddress + "@example.org/"),
                run("audit", "--range", "https://ada:" + ofAddress + "@example.org/..HEAD"),
                run("audit", "--milestone", "y".repeat(980) + added),
                run("audit", "--" + added),
                run("facts", "--type", added),
                Invocation.of("rules", "show", added),
                Invocation.of("audit", "--repo", repository.toString(), "--range", added + "..." + removed));
        assertThat(failed).allSatisfy(run -> {
            assertThat(run.error()).isNotEmpty();
            assertTellsNothing(run.out());
            assertTellsNothing(run.error());
        });
    }

    private void assertTellsNothing(String text) {
        List<String> secrets = new ArrayList<>(key.subList(1, key.size() - 1));
        secrets.add(ofAddress);
        secrets.addAll(List.of(added, removed, ofCommand, ofSubject, ofMalformed, ofPolicy, ofEnvironment, ofPlan));
        String plain = text.replace("\\", "");
        // Not even a part of one, such as a cell of a table may be cut to.
        assertThat(secrets).noneMatch(secret -> plain.contains(secret.substring(4, 16)));
    }

    private Path plan() {
        return repository.resolve("docs/milestones/M04_plan.md");
    }

    private Invocation run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--repo", repository.toString()));
        arguments.addAll(List.of("--range", "HEAD~1..HEAD"));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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
}
