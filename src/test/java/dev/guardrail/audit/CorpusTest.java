package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Truth;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Conformance to inputs that nobody here wrote. {@code GUARDRAIL_CORPUS} names the folder that has them, and
 * {@code GUARDRAIL_REPOSITORIES} one that has the repositories of {@code ranges.jsonl}, each as {@code owner+name/repo}.
 */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("GUARDRAIL_CORPUS", ""));
    private static final Path REPOSITORIES = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPOSITORIES", ""));

    @Test
    void everyWorkflowThatGitHubAcceptsIsRead() throws IOException {
        int files = 0;
        Map<String, Integer> findings = new TreeMap<>();
        try (Stream<Path> repositories = Files.list(CORPUS.resolve("workflows"))) {
            for (Path repository : repositories.sorted().toList()) {
                Map<String, byte[]> content = files(repository);
                files += content.size();
                Audit audit = audit(content);
                // Two templates have {{ placeholders }} to be filled in, and GitHub refuses them until they are.
                assertThat(audit.gaps())
                        .as(repository.toString())
                        .allMatch(gap -> gap.reason().equals("expected a key that is a text"))
                        .hasSizeLessThan(3);
                audit.findings().forEach(finding -> findings.merge(finding.rule(), 1, Integer::sum));
            }
        }
        assertThat(files).isGreaterThan(300);
        assertThat(findings).as("findings over " + files + " files").isNotEmpty();
    }

    @Test
    void everyRangeCountsAsGitDoes() throws IOException {
        assumeThat(REPOSITORIES).isDirectory();
        List<String> differences = new ArrayList<>();
        List<String> lines = Files.readAllLines(CORPUS.resolve("ranges.jsonl"));
        for (String line : lines) {
            compare(new ObjectMapper().readTree(line), differences);
        }
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(differences).as("differences of " + lines.size() + " ranges").isEmpty();
    }

    private static final Policy DEFAULT = PolicyReader.read(
            PolicySource.shipped("default"), RuleIndex.builtIn().catalogue());

    private static void compare(JsonNode range, List<String> differences) {
        Path repository = REPOSITORIES.resolve(range.get("repo").asText().replace('/', '+') + "/repo");
        RangeRequest request = RangeRequest.parse(
                range.get("base").asText() + ".." + range.get("head").asText());
        try (RepositoryChange change = RepositoryChange.open(Optional.of(repository), Map.of(), request, stage -> {})) {
            List<Fact> facts = new ChangeFacts(change.change(EvidenceFiles.NOTHING), DEFAULT).atHead();
            String name =
                    range.get("repo").asText() + " " + range.get("milestone").asText() + ": ";
            List<ChangedFile> files = only(ChangedFile.class, facts);
            difference(
                    differences,
                    name + "commits",
                    range.get("commits").asInt(),
                    only(Commit.class, facts).size());
            difference(differences, name + "files", range.get("files").asInt(), files.size());
            difference(differences, name + "added", range.get("added").asInt(), sum(files, ChangedFile::added));
            difference(differences, name + "deleted", range.get("deleted").asInt(), sum(files, ChangedFile::deleted));
            int binary = (int) files.stream().filter(ChangedFile::binary).count();
            difference(differences, name + "binary", range.get("binary").asInt(), binary);
            JsonNode workflows = range.get("workflows_head");
            difference(differences, name + "unpinned", texts(workflows.get("unpinned")), unpinned(facts));
            difference(
                    differences, name + "continue-on-error", texts(workflows.get("continue_on_error")), muted(facts));
        }
    }

    private static List<String> unpinned(List<Fact> facts) {
        return only(ActionReference.class, facts).stream()
                .filter(use -> use.kind() == ReferenceKind.TAG_OR_BRANCH)
                .map(use -> use.place() + " " + use.uses())
                .sorted()
                .toList();
    }

    private static List<String> muted(List<Fact> facts) {
        return only(ContinueOnError.class, facts).stream()
                .filter(setting -> setting.holds() != Truth.NEVER)
                .map(setting -> setting.place() + " continue-on-error: " + setting.value())
                .sorted()
                .toList();
    }

    private static void difference(List<String> differences, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + " expected " + expected + " but was " + actual);
        }
    }

    private static int sum(List<ChangedFile> files, java.util.function.ToIntFunction<ChangedFile> lines) {
        return files.stream().mapToInt(lines).sum();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static <T> List<T> only(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Audit audit(Map<String, byte[]> files) {
        Change change = new Change(
                List.of(new GitRange("everything", RangeKind.WORKTREE, "", "", "")),
                new FilesSnapshot(Map.of()),
                new FilesSnapshot(files));
        return new Auditor().audit(change, PolicySource.shipped("default"), LocalDate.parse("2026-02-01"));
    }

    private static Map<String, byte[]> files(Path repository) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(repository)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(repository.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
