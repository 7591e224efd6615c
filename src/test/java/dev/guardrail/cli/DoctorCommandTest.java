package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code guardrail doctor} says of a place, whatever is broken there. */
class DoctorCommandTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(folder.resolve("home/me/repository")).write("a.txt", "1\n");
        repository.commit("first");
        repository.write("a.txt", "2\n").commit("second");
    }

    @Test
    void everyThingThatAnAuditDependsOnIsALine() {
        repository.write("coverage/lcov.info", "TN:\n");
        repository.shell("echo 3 > a.txt; git add a.txt");

        Invocation doctor = doctor();

        assertThat(doctor.code()).isZero();
        assertThat(doctor.out())
                .startsWith("Guardrail\n  version         guardrail ")
                .contains("  history         complete\n")
                .containsPattern(
                        "  range           [0-9a-f]{10}\\.\\.[0-9a-f]{10}: the last commit alone, because HEAD adds")
                .contains("  staged          1 changed files\n")
                .contains("  policy          policies/default.yaml: the repository has none\n")
                .contains("  coverage        coverage/lcov.info\n")
                .contains("  tests           none of target/surefire-reports/TEST-*.xml, ")
                .contains("  cache           ~/.cache/guardrail, not there yet\n")
                .contains("  CI service      GitHub Actions, by GITHUB_ACTIONS\n")
                .contains("  variables       GIT_AUTHOR_NAME\n")
                .contains("  hooks           pre-commit not installed; pre-push not installed\n")
                .endsWith("no problem\n");
    }

    @Test
    void nothingSaysWhoSomebodyIsOrWhatIsSecret() {
        repository.git("remote", "add", "origin", "https://me:hunter2@example.org/x.git");

        assertThat(doctor().out())
                .doesNotContain(folder.toString(), "hunter2", "example.org", "Ada the secret", "/me/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echo > .git/index                        | ! staged          the git repository cannot be read: its index is not usable: it does not begin
            echo x > .git/config                     | ! range           the git repository cannot be opened:
            find .git/objects -type f -delete         | ! range           the commit that `HEAD` names is not in the repository
            rm -rf .git                              | ! range           `.` is not in a git repository
            rm .git/refs/heads/main                  | ! range           the checked out branch has no commit yet; audit the staged files with `--staged`
            printf 'version: 2\\n' > guardrail.yaml; git add -A; git commit -q -m p | ! policy          guardrail.yaml:1:
            mkdir .github; printf 'fail: 1\\n' > .github/guardrail.yaml; git add -A; git commit -q -m p; git commit -q --allow-empty -m q | ! policy          .github/guardrail.yaml:
            printf 'x\\n' > .git/shallow             | ! range
            """)
    void whateverIsBrokenIsALineAndNoCrash(String damage, String line) {
        repository.shell(damage + (damage.contains("guardrail.yaml") ? "; git commit -q --allow-empty -m next" : ""));

        Invocation doctor = doctor();

        assertThat(doctor.error()).isEmpty();
        assertThat(doctor.code()).isEqualTo(2);
        assertThat(doctor.out())
                .contains(line.strip())
                .contains("marked with !\n")
                .doesNotContain("defect in Guardrail");
        assertThat(doctor.out()).doesNotContain(folder.toString());
    }

    @Test
    void aFolderThatIsNotThereIsALine() {
        Invocation doctor =
                Invocation.of("doctor", "--repo", folder.resolve("nowhere").toString());
        assertThat(doctor.code()).isEqualTo(2);
        assertThat(doctor.out()).contains("! folder          `--repo` names no folder\n");
    }

    @Test
    void programsGetTheSame() throws IOException {
        JsonNode doctor = new ObjectMapper().readTree(doctor("--format", "json").out());
        assertThat(doctor.get("schema").asText()).isEqualTo("guardrail-doctor/1");
        assertThat(doctor.get("problems").asInt()).isZero();
        assertThat(doctor.get("sections").findValuesAsText("title"))
                .containsExactly(
                        "Guardrail", "Java", "Repository", "Policy", "Evidence in the usual places", "Surroundings");
    }

    @Test
    void aNameCommandsNoRunnerAndSpoilsNoJson() throws IOException {
        repository.shell("printf 'version: 1\\n\"##[error]x\": 1\\n' > guardrail.yaml; git add -A; git commit -q -m p;"
                + " git commit -q --allow-empty -m q");

        String json = doctor("--format", "json").out();

        assertThat(json).doesNotContain("##[");
        assertThat(new ObjectMapper().readTree(json).findValuesAsText("value"))
                .anyMatch(value -> value.contains("##[error]x"));
        assertThat(doctor().out()).contains("##\\[error]x");
    }

    @Test
    void aShallowCloneIsSaidToBeOne() throws IOException {
        repository.shell("git clone -q --depth 1 \"file://$(pwd)\" ../shallow");
        repository = TestRepository.at(folder.resolve("home/me/shallow"));
        assertThat(Files.exists(repository.dir().resolve(".git/shallow"))).isTrue();
        assertThat(doctor().out()).contains("  history         shallow: it ends before the first commit\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mkdir -p .husky/_; git config core.hooksPath .husky/_ | kept by Husky
            touch lefthook.yml                                    | kept by Lefthook
            touch .pre-commit-config.yaml                         | kept by pre-commit
            """)
    void whatKeepsTheHooksIsNamed(String manager, String words) {
        repository.shell(manager);

        assertThat(doctor().out()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BITBUCKET_BUILD_NUMBER | 12    | Bitbucket Pipelines, by BITBUCKET_BUILD_NUMBER
            JENKINS_URL            | x     | Jenkins, by JENKINS_URL
            CI                     | true  | another CI service, by CI
            CI                     | false | none
            """)
    void theServiceIsTheOneWhoseEventsAreRead(String variable, String value, String words) {
        assertThat(Invocation.with(
                                Map.of(variable, value),
                                "doctor",
                                "--repo",
                                repository.dir().toString())
                        .out())
                .contains("  CI service      " + words + "\n");
    }

    private Invocation doctor(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "doctor";
        all[1] = "--repo";
        all[2] = repository.dir().toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Invocation.with(
                Map.of(
                        "HOME", folder.resolve("home/me").toString(),
                        "GITHUB_ACTIONS", "true",
                        "GIT_AUTHOR_NAME", "Ada the secret"),
                all);
    }
}
