package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A repository whose checks decay, and what {@code guardrail decay} says of it. */
record DecayedRepository(TestRepository repository) {

    static final String WORKFLOW = """
            on: [push, pull_request]
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - run: pytest
                  - run: flake8 src
            """;
    static final String CI = ".github/workflows/ci.yml";

    /** With one commit that has a workflow. */
    static DecayedRepository in(Path folder) {
        TestRepository repository = TestRepository.init(folder);
        repository.write(CI, WORKFLOW).write("src/a.py", "one = 1\n").commit("one");
        return new DecayedRepository(repository);
    }

    Invocation decay(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("decay", "--repo", repository.dir().toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    JsonNode series(String name, String... more) throws JsonProcessingException {
        List<String> arguments = new ArrayList<>(List.of("--format", "json", "--all"));
        arguments.addAll(List.of(more));
        Invocation decay = decay(arguments.toArray(String[]::new));
        assertThat(decay.error()).isEmpty();
        JsonNode all = new ObjectMapper().readTree(decay.out()).get("series");
        List<JsonNode> found = StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .toList();
        assertThat(found).as("%s", all).hasSize(1);
        return found.get(0);
    }

    static List<String> steps(JsonNode series) {
        return StreamSupport.stream(series.get("steps").spliterator(), false)
                .map(step -> state(step.get("before")) + " > " + state(step.get("after")) + " "
                        + step.get("direction").asText() + " "
                        + step.get("notice").asText())
                .toList();
    }

    static String state(JsonNode state) {
        List<String> events = new ArrayList<>();
        state.get("events").forEach(event -> events.add(event.asText()));
        return (state.get("standing").asText() + " " + state.get("value").asText() + String.join("+", events)).strip();
    }

    void threshold(String percentage) {
        repository
                .write("pyproject.toml", "[tool.coverage.report]\nfail_under = " + percentage + "\n")
                .commit("threshold");
    }
}
