package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The configurations of other services that we ship and show, run as the service would run them. */
class ServicesTest {

    private static final String URL = "https://example.org/guardrail-1.2.3.tar.gz";
    private static final Pattern SHELL = Pattern.compile("(?s)'''(.*?)'''");
    private static final List<String> SCRIPTS = List.of("script", "run", "command");

    @TempDir
    private Path folder;

    private HostedRepository hosted;
    private Release release;

    @BeforeEach
    void publish() {
        hosted = HostedRepository.harmful(folder.resolve("hosted"));
        release = Release.of(URL, Programs.launcher(folder.resolve("launcher")), folder.resolve("release"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "circleci CIRCLECI=true GUARDRAIL_BASE=BASE",
                "azure TF_BUILD=True AGENT_TEMPDIRECTORY=TEMP SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main"
                        + " BUILD_SOURCEBRANCH=refs/pull/7/merge BUILD_SOURCEVERSION=MERGE"
                        + " SYSTEM_PULLREQUEST_SOURCECOMMITID=HEAD",
                "buildkite BUILDKITE=true BUILDKITE_COMMIT=MERGE BUILDKITE_PULL_REQUEST_BASE_BRANCH=main",
                "bitbucket BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_BRANCH=main"
                        + " BITBUCKET_PR_DESTINATION_COMMIT=BASE",
                "jenkins JENKINS_URL=https://ci.example.org CHANGE_TARGET=main",
            })
    void theConfigurationOnThePageAuditsThePullRequest(String service) throws IOException {
        String name = service.substring(0, service.indexOf(' '));
        Job job = job(variables(service), "clone");

        int code = job.run(shell(name), Map.of(), new HashMap<>());

        assertThat(code).as(job.log()).isEqualTo(1);
        assertThat(job.log())
                .contains("fetched " + URL, "2 files", "red: 1 new finding")
                .doesNotContain("other.md");
    }

    private static Map<?, ?> mapping(Map<?, ?> node, String key) {
        return (Map<?, ?>) Objects.requireNonNull(node.get(key), key);
    }

    @Test
    void theTemplateOfGitlabAuditsTheMergeRequestAndWritesItsReports() throws IOException {
        Map<String, Object> template =
                new Yaml().load(Files.readString(Path.of("src/ci/gitlab/guardrail.gitlab-ci.yml")));
        Map<?, ?> guardrail = mapping(template, "guardrail");
        Job job = job(
                variables("gitlab GITLAB_CI=true CI_MERGE_REQUEST_IID=7 CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main"
                        + " CI_MERGE_REQUEST_DIFF_BASE_SHA=ROOT CI_COMMIT_SHA=HEAD CI_BUILDS_DIR=TEMP"
                        + " CI_PROJECT_URL=https://gitlab.example.org/a/b GUARDRAIL_FAIL_ON=red"),
                "clone");

        int code = job.run(lines(Objects.requireNonNull(guardrail.get("script"))), Map.of(), new HashMap<>());

        assertThat(code).as(job.log()).isEqualTo(1);
        Map<?, ?> artifacts = mapping(guardrail, "artifacts");
        assertThat(Stream.concat(
                        mapping(artifacts, "reports").values().stream(),
                        ((List<?>) Objects.requireNonNull(artifacts.get("paths"))).stream()))
                .hasSize(4)
                .allSatisfy(file -> assertThat(folder.resolve("clone").resolve((String) file))
                        .isNotEmptyFile());
    }

    @Test
    void aReleaseWithAnotherChecksumIsNotStarted() throws IOException {
        Job job = job(variables("circleci CIRCLECI=true GUARDRAIL_BASE=BASE"), "clone");
        Files.write(release.archive(), new byte[] {0}, StandardOpenOption.APPEND);

        assertThat(job.run(shell("circleci"), Map.of(), new HashMap<>())).isEqualTo(1);
        assertThat(job.log()).contains("FAILED").doesNotContain("range");
    }

    private Job job(Map<String, String> variables, String clone) throws IOException {
        boolean head = variables.containsKey("GITLAB_CI");
        TestRepository checkedOut = head
                ? hosted.checkedOut(folder.resolve(clone), 0, "origin/changes", hosted.head())
                : hosted.mergeCheckedOut(folder.resolve(clone), 0);
        Job job = new Job(checkedOut.dir(), temp(), new Event("", variables)).programs(release.programs());
        return job.set("GUARDRAIL_URL", URL).set("GUARDRAIL_SHA256", release.checksum());
    }

    private Path temp() throws IOException {
        return Files.createDirectories(folder.resolve("temp"));
    }

    /** Variables of which words in capitals stand for commits. */
    private Map<String, String> variables(String text) throws IOException {
        Map<String, String> words = Map.of(
                "BASE",
                hosted.base(),
                "HEAD",
                hosted.head(),
                "MERGE",
                hosted.merge(),
                "ROOT",
                hosted.root(),
                "TEMP",
                temp().toString());
        return Stream.of(text.split(" "))
                .skip(1)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> words.getOrDefault(pair[1], pair[1])));
    }

    /** The shell of a configuration on the page, with what the service itself replaces. */
    private String shell(String name) throws IOException {
        String page = Files.readString(Path.of("docs/ci.md"));
        String begin = "<!-- ci: " + name + " -->\n";
        int at = page.indexOf(begin) + begin.length();
        String block = page.substring(page.indexOf('\n', at) + 1, page.indexOf("\n```", at));
        Matcher shell = SHELL.matcher(block);
        String script = shell.find() ? shell.group(1) : script(new Yaml().load(block));
        return script.replace("$$", "$")
                .replace("$(GUARDRAIL_URL)", URL)
                .replace("$(GUARDRAIL_SHA256)", release.checksum())
                .replace("/tmp/", temp() + "/");
    }

    private static String script(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> SCRIPTS.contains(entry.getKey()) ? lines(entry.getValue()) : script(entry.getValue()))
                    .collect(Collectors.joining());
        }
        return node instanceof List<?> list
                ? list.stream().map(ServicesTest::script).collect(Collectors.joining())
                : "";
    }

    private static String lines(Object script) {
        return script instanceof List<?> list
                ? list.stream().map(line -> line + "\n").collect(Collectors.joining())
                : script + "\n";
    }
}
