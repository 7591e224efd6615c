package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.fact.WorkflowFact;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelfAuditTest {

    @Test
    void theWorkflowsAndTheActionOfThisProjectAreCleanUnderTheStrictPolicy() throws IOException {
        Change change = new Change(
                List.of(new GitRange("everything", RangeKind.WORKTREE, "", "", "")),
                new FilesSnapshot(Map.of()),
                new FilesSnapshot(workflowFiles()));
        Auditor auditor = new Auditor();
        assertThat(new ChangeFacts(
                                change,
                                PolicyReader.read(
                                        PolicySource.shipped("default"),
                                        RuleIndex.builtIn().catalogue()))
                        .atHead())
                .filteredOn(WorkflowFact.class::isInstance)
                .hasSizeGreaterThan(20);
        Audit audit = auditor.audit(change, PolicySource.shipped("strict"), LocalDate.parse("2026-02-01"));
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.verdict()).isEqualTo(Verdict.GREEN);
    }

    private static Map<String, byte[]> workflowFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of(".github"))) {
            for (Path path : Stream.concat(paths, Stream.of(Path.of("action.yml")))
                    .filter(Files::isRegularFile)
                    .toList()) {
                files.put(path.toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
