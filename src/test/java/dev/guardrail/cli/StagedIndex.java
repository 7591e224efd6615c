package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.collect.git.TestRepository;
import java.util.ArrayList;
import java.util.List;

/**
 * An index, judged twice: by {@code --staged}, and as the commit that git makes of it.
 *
 * @param repository its repository, where {@code HEAD} has a commit
 */
record StagedIndex(TestRepository repository) {

    /** The keys that say how a range was named and which commits it has. */
    private static final List<String> RANGE = List.of("mode", "posture", "commit", "range", "record");

    private static final List<String> EMPTY = List.of("rationale", "derivation");

    private static final List<String> CHANGE = List.of("kind", "head", "commits");

    /** What {@code --staged} says, after a check that the commit would be judged the same. */
    JsonNode judged() {
        return judged(repository.git("commit-tree", "-p", "HEAD", "-m", "staged", repository.git("write-tree")));
    }

    /** What {@code --staged} says, after a check that a commit with the same files is judged the same. */
    JsonNode judged(String commit) {
        ObjectNode staged = audit("--staged");
        ObjectNode committed = audit("--range", "HEAD.." + commit);
        if (staged.at("/change/files").asInt() == 0) {
            // Nothing is staged: each kind of range has its own sentence for that.
            EMPTY.forEach(words -> List.of(staged, committed).forEach(report -> report.remove(words)));
        }
        assertThat(staged).isEqualTo(committed);
        return staged;
    }

    /** The paths of the findings of a guardrail. */
    List<String> found(String rule) {
        return judged().get("findings").findParents("rule").stream()
                .filter(finding -> finding.get("rule").asText().equals(rule))
                .filter(finding -> finding.get("origin").asText().equals("introduced"))
                .map(finding -> finding.get("path").asText())
                .toList();
    }

    private ObjectNode audit(String... range) {
        List<String> arguments = new ArrayList<>(
                List.of("audit", "--repo", repository.dir().toString(), "--no-keep", "--format", "json"));
        arguments.addAll(List.of(range));
        Invocation audit = Invocation.of(arguments.toArray(String[]::new));
        assertThat(audit.error()).isEmpty();
        try {
            ObjectNode report = (ObjectNode) new ObjectMapper().readTree(audit.out());
            ((ObjectNode) report.get("change")).remove(CHANGE);
            return report.remove(RANGE);
        } catch (JsonProcessingException e) {
            throw new AssertionError(audit.out(), e);
        }
    }
}
