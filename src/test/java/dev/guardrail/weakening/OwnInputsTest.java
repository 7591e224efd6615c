package dev.guardrail.weakening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each name that the Action, the workflow and the goal of Maven know is one that a test softens, or that softens nothing. */
class OwnInputsTest {

    private static final Set<String> HARMLESS =
            Set.of("reports", "annotations", "summary", "comment", "comment-key", "version", "checksum", "java");

    @Test
    void everyInputOfTheActionIsKnown() throws IOException, YamlException {
        everyNameIsTried(inputs(Path.of("action.yml")), "uses: acme/guardrail@");
    }

    @Test
    void everyInputOfTheWorkflowIsKnown() throws IOException, YamlException {
        everyNameIsTried(inputs(Path.of(".github/workflows/guardrail.yml")), "uses: acme/guardrail/.github/");
    }

    @Test
    void everyPropertyOfMavenIsKnown() throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\$\\{(guardrail\\.\\w+)}")
                .matcher(Files.readString(Path.of("src/release/plugin.xml")))
                .results()
                .forEach(found -> names.add("-D" + found.group(1)));
        assertThat(names).contains("-Dguardrail.skip", "-Dguardrail.failOn");
        names.remove("-Dguardrail.reports");
        everyNameIsTried(names, "mvn ");
    }

    private static Set<String> inputs(Path file) throws IOException, YamlException {
        YamlNode root = YamlReader.read(file.toString(), Files.readAllBytes(file))
                .orElseThrow()
                .root();
        YamlNode inputs = root.get("inputs")
                .or(() -> root.get("on").flatMap(on -> on.get("workflow_call")).flatMap(call -> call.get("inputs")))
                .orElseThrow();
        Set<String> names = new TreeSet<>();
        inputs.entries().forEach(entry -> names.add(entry.key().value()));
        names.removeAll(HARMLESS);
        assertThat(names).contains("fail-on", "policy");
        return names;
    }

    private static void everyNameIsTried(Set<String> names, String caller) throws IOException {
        Set<String> untried = new TreeSet<>(names);
        for (JsonNode pair : new ObjectMapper().readTree(GuardrailCallsTest.PAIRS.toFile())) {
            String before = pair.get("before").toString();
            String after = pair.get("after").toString();
            if (after.contains(caller) && !pair.get("finding").asText().equals("none")) {
                untried.removeIf(name -> !uses(before, name).equals(uses(after, name)));
            }
        }
        assertThat(untried).as("names of " + caller).isEmpty();
    }

    /** The lines, or the words of a line, that set a name. */
    private static List<String> uses(String files, String name) {
        return name.startsWith("-D")
                ? Stream.of(files.split("[ \"]|\\\\n", -1))
                        .filter(word -> word.startsWith(name))
                        .toList()
                : Stream.of(files.split("\\\\n", -1))
                        .filter(line -> line.strip().startsWith(name + ": "))
                        .toList();
    }
}
