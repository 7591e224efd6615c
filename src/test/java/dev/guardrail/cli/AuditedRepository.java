package dev.guardrail.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.git.TestRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Audits of a repository's ranges, as the command line gives them.
 *
 * @param repository the repository
 */
record AuditedRepository(TestRepository repository) {

    /** The audit of the last commit. */
    Invocation last(String... options) {
        return range("HEAD~1..HEAD", options);
    }

    /** The audit of a range. */
    Invocation range(String range, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("audit", "--repo", repository.dir().toString(), "--range", range));
        arguments.addAll(Arrays.asList(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    /** {@code workflows/unpinned-action 8 preexisting baselined} of each finding of the last commit. */
    List<String> findings(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--format", "json"));
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : json(last(all.toArray(String[]::new)).out()).get("findings")) {
            findings.add(String.join(
                    " ",
                    finding.get("rule").asText(),
                    finding.get("line").asText(),
                    finding.get("origin").asText(),
                    finding.get("disposition").asText()));
        }
        return findings;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
