package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.audit.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code guardrail explain} answers about the audit of a scenario.
 *
 * @param repository where the scenario is built
 */
record Explanations(Scenario scenario, Path repository) {

    /** The answer on standard output. */
    String of(String... arguments) {
        Invocation invocation = run("explain", arguments);
        assertThat(invocation.error()).isEmpty();
        assertThat(invocation.code()).isZero();
        return invocation.out();
    }

    Invocation run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--repo", repository.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--date", scenario.today().toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    /** The answers as JSON. */
    JsonNode json(List<String> targets, String... options) {
        List<String> all = new ArrayList<>(targets);
        all.addAll(List.of(options));
        all.addAll(List.of("--format", "json"));
        return parsed(of(all.toArray(String[]::new))).get("answers");
    }

    /** The ids of all findings, in the order of a report. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        parsed(run("audit", "--format", "json").out())
                .get("findings")
                .forEach(finding -> ids.add(finding.get("id").asText()));
        return ids;
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
