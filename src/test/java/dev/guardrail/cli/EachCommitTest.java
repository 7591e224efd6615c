package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EachCommitTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKFLOW = """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - run: make
            """;
    private static final String UNPINNED = WORKFLOW + "      - uses: actions/checkout@v4\n";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void initialise() {
        repository = TestRepository.init(folder.resolve("repository"));
        repository.write("a.txt", "one\n").commit("one");
    }

    private Invocation each(String range, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("audit", "--repo", repository.dir().toString(), "--each", range));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private static List<JsonNode> lines(String out) throws JsonProcessingException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void eachLineIsTheReportOfTheCommitAgainstItsParentOldestFirst() throws IOException {
        String first = repository.write(".github/workflows/a.yml", UNPINNED).commit("two");
        String second = repository.write("a.txt", "two\n").commit("three");
        Invocation each = each("HEAD~2..HEAD");
        assertThat(each.error()).isEmpty();
        List<JsonNode> lines = lines(each.out());
        assertThat(lines).extracting(line -> line.get("commit").asText()).containsExactly(first, second);
        assertThat(lines.get(0).at("/counts/introduced").asInt()).isPositive();
        assertThat(lines.get(1).at("/counts/introduced").asInt()).isZero();
        for (JsonNode line : lines) {
            Invocation alone = Invocation.of(
                    "audit",
                    "--repo",
                    repository.dir().toString(),
                    "--range",
                    line.get("range").asText(),
                    "--format",
                    "json");
            ObjectNode report = (ObjectNode) JSON.readTree(alone.out());
            assertThat(report.remove("record")).as("what it was judged from").isNotNull();
            assertThat(line).isEqualTo(report);
        }
    }

    @Test
    void theExitCodeIsTheWorstOfAllCommits() {
        repository.write(".github/workflows/a.yml", UNPINNED).commit("two");
        repository.write("a.txt", "two\n").commit("three");
        assertThat(each("HEAD~2..HEAD", "--format", "text").out()).startsWith(head("HEAD~1") + " red: ");
        assertThat(each("HEAD~2..HEAD").code()).isEqualTo(1);
        assertThat(each("HEAD~1..HEAD").code()).isZero();
        assertThat(each("HEAD~2..HEAD", "--fail-on", "never").code()).isZero();
        assertThat(ExitCode.PENDING.orWorse(ExitCode.FAILING)).isEqualTo(ExitCode.FAILING);
        assertThat(ExitCode.OK.orWorse(ExitCode.PENDING)).isEqualTo(ExitCode.PENDING);
    }

    @Test
    void aMergeIsComparedWithItsFirstParent() {
        repository.git("checkout", "-q", "-b", "side");
        repository.write("side.txt", "side\n").commit("side");
        repository.git("checkout", "-q", "-");
        repository.write("main.txt", "main\n").commit("main");
        repository.git("merge", "-q", "--no-ff", "-m", "merge", "side");
        assertThat(each("HEAD~2..HEAD").out().lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("\"commit\" : \"" + repository.git("rev-parse", "HEAD"))
                .contains("\"base\" : \"" + repository.git("rev-parse", "HEAD~1"));
    }

    @Test
    void aCommitWhoseParentHasAnUnusablePolicyHasALineAndTheOthersAreAudited() throws IOException {
        String broken = repository
                .write("guardrail.yaml", "version: 1\nfail-at: hihg\n")
                .commit("break");
        String mended = repository.write("guardrail.yaml", "version: 1\n").commit("mend");
        String last = repository.write("a.txt", "two\n").commit("last");
        Invocation each = each("HEAD~3..HEAD");
        assertThat(each.code()).isEqualTo(2);
        List<JsonNode> lines = lines(each.out());
        assertThat(lines).extracting(line -> line.get("commit").asText()).containsExactly(broken, mended, last);
        assertThat(lines.get(1).get("schema").asText()).isEqualTo("guardrail-unaudited/1");
        assertThat(lines.get(1).get("reason").asText())
                .contains("guardrail.yaml:2")
                .contains("did you mean `high`?");
        assertThat(lines.get(2).has("verdict")).isTrue();
        assertThat(each("HEAD~2..HEAD~1", "--format", "text").out())
                .startsWith(head("HEAD~1") + " not audited: guardrail.yaml:2");
        assertThat(each("HEAD~3..HEAD", "--policy", "default").out()).doesNotContain("unaudited");
    }

    @Test
    void aShallowCloneAuditsTheCommitsWhoseParentsItHas() {
        repository.write("a.txt", "two\n").commit("two");
        repository.write("a.txt", "three\n").commit("three");
        Path shallow = folder.resolve("shallow");
        repository.git("clone", "-q", "--depth", "2", "file://" + repository.dir(), shallow.toString());
        Invocation each = Invocation.of("audit", "--repo", shallow.toString(), "--each", "HEAD~1..HEAD");
        assertThat(each.code()).isZero();
        Invocation unknown = Invocation.of("audit", "--repo", shallow.toString(), "--each", "HEAD~2..HEAD");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error()).contains("unknown revision `HEAD~2`");
    }

    @Test
    void aReportHasTheLinesThatAreNotPrinted() throws IOException {
        repository.write("a.txt", "two\n").commit("two");
        Path file = folder.resolve("each.ndjson");
        Invocation each = each("HEAD~1..HEAD", "--format", "text", "--report", "json=" + file);
        assertThat(each.out()).isEqualTo(head("HEAD") + " green: 0 new, 0 existing, 0 resolved\n");
        assertThat(Files.readString(file)).isEqualTo(each("HEAD~1..HEAD").out());
        Invocation unwritable = each("HEAD~1..HEAD", "--report", "json=" + folder);
        assertThat(unwritable.code()).isEqualTo(2);
        assertThat(unwritable.error()).contains("cannot write the report");
    }

    @Test
    void optionsAboutOneChangeAreRefused() {
        for (String option :
                List.of("--coverage=a.xml", "--tests=a.xml", "--ci=a.json", "--milestone=M01", "--base=HEAD")) {
            Invocation refused = each("HEAD..HEAD", option);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.error().lines())
                    .containsExactly("guardrail: `--each` cannot be used with `"
                            + option.substring(0, option.indexOf('=')) + "`");
        }
        assertThat(each("HEAD..HEAD", "--format", "markdown", "-v").error())
                .isEqualTo("guardrail: `--each` cannot be used with `--verbose`, `--format markdown`\n");
    }

    @Test
    void aRangeWithoutCommitsIsPendingUnlessItIsAllowed() {
        Invocation empty = each("HEAD..HEAD");
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.out()).isEmpty();
        assertThat(empty.error()).isEqualTo("guardrail: the range `HEAD..HEAD` has no commits\n");
        assertThat(each("HEAD..HEAD", "--allow-empty").code()).isZero();
    }

    private String head(String revision) {
        return repository.git("rev-parse", revision).substring(0, 12);
    }
}
