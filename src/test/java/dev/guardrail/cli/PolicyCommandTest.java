package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guardrail policy show} and {@code guardrail policy check}. */
class PolicyCommandTest {

    private static final String POLICY = """
            version: 1
            extends: [strict, .github/base.yaml]
            level: strict
            paths:
              exclude: ["vendor/**"]
            committed-evidence: ["reports/**"]
            rules:
              workflows/missing-timeout: off
              coverage/file-below-threshold:
                parameters:
                  minimum: {"src/core/**": 90, "**": 60}
              coverage/total-below-threshold: {parameters: {minimum: {branch: 50}}}
            overrides:
              - in: "services/**"
                rules: {workflows/missing-timeout: low, workflows/unpinned-action: {parameters: {allow: ["a: b", "#c"]}}}
              - in: "services/pay/**"
                rules: {workflows/missing-timeout: critical}
            boundaries:
              - modules: [subprocess]
                in: "sweep/**"
                because: "it's: #1"
            layers:
              - order: ["a/**", "b/**"]
                because: "null"
            zones:
              auth: off
              pay: {paths: ["pay/**"]}
            waivers:
              - {rule: workflows/muted-failure, reason: tests are slow, owner: ada, expires: 2027-01-31}
            """;

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("repository"));
        repository.write(".github/guardrail.yaml", POLICY);
        repository.write(
                ".github/base.yaml", "version: 1\nplans: [\"{milestone}.md\"]\nzones: {pay: {imports: [stripe]}}\n");
        repository.commit("Base");
    }

    @Test
    void eachSettingHasTheLineThatDecidedIt() {
        Invocation show = show();
        assertThat(show.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "fail-at: low # policies/strict.yaml:3",
                        "level: strict # .github/guardrail.yaml:3",
                        "plans: [\"{milestone}.md\"] # .github/base.yaml:2",
                        " exclude: [\"vendor/**\"] # .github/guardrail.yaml:5",
                        " enabled: false # .github/guardrail.yaml:8",
                        " \"src/core/**\": 90 # .github/guardrail.yaml:11",
                        " branch: 50 # .github/guardrail.yaml:12",
                        " line: 80.0 # rules/coverage/total-below-threshold/README.md:26, default",
                        " auth: off # .github/guardrail.yaml:26",
                        " because: \"it's: #1\" # .github/guardrail.yaml:21",
                        " - rule: workflows/muted-failure # .github/guardrail.yaml:29");
        assertThat(show.code()).isZero();
    }

    @Test
    void whatIsShownIsAPolicyThatSaysTheSame() throws IOException {
        String shown = show().out();
        Path file = Files.writeString(folder.resolve("shown.yaml"), shown);
        assertThat(check(file)).isEqualTo(new Invocation(0, "`" + file + "` has no mistakes\n", ""));
        assertThat(settings(show("--policy", file.toString()).out())).isEqualTo(settings(shown));
        assertThat(show("--for", "services/pay/x").out()).isNotEqualTo(shown);
    }

    @Test
    void forAFileItSaysWhichOverrideDecided() {
        assertThat(show("--for", "services/pay/ci.yml").out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        " severity: critical # .github/guardrail.yaml:17, override in \"services/pay/**\"",
                        " allow: [\"a: b\", \"#c\"] # .github/guardrail.yaml:15, override in \"services/**\"")
                .doesNotContain("overrides:");
        assertThat(show("--for", "web/ci.yml").out()).doesNotContain("override");
        assertThat(show("--for", "/etc/x").error())
                .isEqualTo("guardrail: expected `--for` to be a path from the root of the repository, with `/`, found"
                        + " `/etc/x`\n");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        JsonNode rule = new ObjectMapper()
                .readTree(
                        show("--for", "services/pay/ci.yml", "--format", "json").out())
                .at("/settings/rules/workflows~1missing-timeout");
        assertThat(rule.at("/severity"))
                .hasToString(
                        "{\"value\":\"critical\",\"path\":\".github/guardrail.yaml\",\"line\":17,\"default\":false,"
                                + "\"override\":\"services/pay/**\"}");
    }

    @Test
    void theCheckPrintsEveryMistakeWithItsColumn() throws IOException {
        repository.write(
                ".github/guardrail.yaml",
                "version: 1\nextends: [.github/base.yaml, strcit]\nfail-at: hihg\nrules:\n  workflows/unpined-action: low\n");
        repository.write(".github/base.yaml", "version: 1\nscope: al\n");
        Path file = repository.dir().resolve(".github/guardrail.yaml");
        Invocation check = check(file);
        assertThat(check.out()).isEqualTo("""
                .github/base.yaml:2:8: unknown scope `al`; did you mean `all`?
                guardrail.yaml:2:30: unknown policy `strcit`; did you mean `strict`?; for a file of the repository, write `./strcit`
                guardrail.yaml:3:10: unknown severity `hihg`; did you mean `high`?
                guardrail.yaml:5:3: unknown key `workflows/unpined-action` in `rules`; did you mean `workflows/unpinned-action`?
                """);
        assertThat(check.error()).isEqualTo("guardrail: `" + file + "` has 4 mistakes\n");
        assertThat(check.code()).isEqualTo(2);
    }

    @Test
    void theCheckNamesMoreMistakesThanAnAudit() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "version: 1\n" + keys(300));
        assertThat(check(file).out()).hasLineCount(300);
    }

    @Test
    void theSchemaIsPrinted() throws IOException {
        assertThat(Invocation.of("policy", "schema"))
                .isEqualTo(new Invocation(
                        0, Files.readString(Path.of("src/main/resources/schema/guardrail-policy-1.schema.json")), ""));
    }

    @Test
    void aPolicyOutsideOfARepositoryCanBeChecked() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "version: 1\nextends: [default]\n");
        assertThat(check(file).code()).isZero();
        Files.writeString(file, "version: 1\nextends: [./b.yaml]\n");
        assertThat(check(file).out())
                .isEqualTo("p.yaml:2:11: `b.yaml` cannot be extended: the policy is in no git repository\n");
        assertThat(check(folder.resolve("nowhere.yaml")).code()).isEqualTo(2);
        assertThat(Invocation.of("policy", "check", "strict").code()).isZero();
    }

    @Test
    void theCheckKnowsTheRulesOfTheWorkTree() {
        repository.write(".github/guardrail.yaml", """
                version: 1
                rules: {acme/no-todo: low}
                guardrails:
                  - {id: acme/no-todo, match: ChangedFile, where: 'path == "a"', message: "{path}", because: b}
                """);
        assertThat(check(repository.dir().resolve(".github/guardrail.yaml")).code())
                .isZero();
        repository.write(".github/guardrail.yaml", """
                version: 1
                fail-at: hihg
                guardrails:
                  - {id: acme/no-todo, match: ChangedFile, where: 'pat == "a"', message: "{path}", because: b}
                """);
        assertThat(check(repository.dir().resolve(".github/guardrail.yaml")).out())
                .contains("guardrail.yaml:2:10: unknown severity `hihg`", "guardrail.yaml:4:");
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("unknown").append(i).append(": 1\n");
        }
        return keys.toString();
    }

    private static String settings(String shown) {
        return shown.replaceAll("(?m) +# .*$", "");
    }

    private Invocation show(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(
                new String[] {"policy", "show", "--repo", repository.dir().toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Invocation.of(arguments);
    }

    private static Invocation check(Path file) {
        return Invocation.of("policy", "check", file.toString());
    }
}
