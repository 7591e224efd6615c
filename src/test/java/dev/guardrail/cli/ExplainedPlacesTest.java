package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.audit.Scenario;
import dev.guardrail.collect.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file and line that an explanation names exists, and says what the explanation says of it. */
class ExplainedPlacesTest {

    /** A condition is quoted in words, and an audit keeps no lines of facts that no finding rests on. */
    private static final Set<String> UNQUOTED = Set.of("condition", "near", "excluded", "seen");

    @TempDir
    private Path folder;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void eachPlaceExistsAndSaysSo(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        Explanations explanations = new Explanations(scenario, folder);
        List<JsonNode> claims = new ArrayList<>();
        explanations.json(List.of(), "--full").forEach(answer -> collect(answer, claims));
        explanations.json(explanations.ids(), "--full").forEach(answer -> collect(answer, claims));
        assertThat(claims).hasSizeGreaterThan(1);
        for (JsonNode claim : claims) {
            if (claim.path("line").asInt() > 0) {
                check(claim);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theJsonIsValidByItsSchema(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        Explanations explanations = new Explanations(scenario, folder);
        List<String> arguments = new ArrayList<>(explanations.ids());
        arguments.addAll(List.of("ci", "workflows/unpinned-action", ".github/workflows/ci.yml", "--format", "json"));
        arguments.removeIf(argument -> argument.startsWith(".github") && !Files.exists(folder.resolve(argument)));
        try (InputStream file =
                ExplainedPlacesTest.class.getResourceAsStream("/schema/guardrail-explanation-1.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
            assertThat(schema.validate(explanations.of(arguments.toArray(String[]::new)), InputFormat.JSON))
                    .isEmpty();
        }
    }

    private static void collect(JsonNode claim, List<JsonNode> claims) {
        claims.add(claim);
        claim.path("because").forEach(one -> collect(one, claims));
    }

    private void check(JsonNode claim) throws IOException {
        String place = claim.get("path").asText() + ":" + claim.get("line").asInt();
        Optional<List<String>> lines =
                lines(claim.get("source").asText(), claim.get("path").asText());
        if (lines.isEmpty()) {
            // Reports that are given besides the repository are not quoted.
            assertThat(claim.has("lineText")).as(place).isFalse();
            assertThat(scenarioFile(claim.get("path").asText())).as(place).exists();
            return;
        }
        assertThat(lines.get())
                .as(place)
                .hasSizeGreaterThanOrEqualTo(claim.get("line").asInt());
        String line = lines.get().get(claim.get("line").asInt() - 1);
        if (claim.has("lineText")) {
            assertThat(claim.get("lineText").asText()).as(place).isEqualTo(line);
        } else if (!UNQUOTED.contains(claim.get("kind").asText())) {
            assertThat(line).as(place).isBlank();
        }
        says(
                claim,
                line,
                String.join(
                        "\n",
                        lines.get()
                                .subList(
                                        claim.get("line").asInt() - 1,
                                        lines.get().size())));
    }

    private static void says(JsonNode claim, String line, String rest) {
        switch (claim.get("kind").asText()) {
            case "condition" -> condition(claim, line, rest);
            case "rule" -> assertThat(line).contains(claim.get("rule").asText());
            case "setting" -> assertThat(line).contains(claim.get("value").asText());
            case "parameter" ->
                assertThat(line).contains(claim.get("fact").get("name").asText());
            default -> {}
        }
    }

    /** What a policy states is a part of a condition, in the quotes of YAML. */
    private static void condition(JsonNode claim, String line, String rest) {
        String condition = claim.get("condition").asText();
        int column = claim.get("column").asInt();
        if (claim.get("path").asText().endsWith(".yaml")) {
            String stated = line.substring(column - 1, claim.get("endColumn").asInt() - 1);
            assertThat(condition).contains(stated.replaceAll("^'|'$", ""));
        } else {
            assertThat(rest.substring(column - 1)).startsWith(condition);
        }
    }

    private Optional<List<String>> lines(String source, String path) throws IOException {
        return switch (source) {
            case "head" -> file(folder.resolve(path));
            case "base" -> atBase(path);
            default -> {
                Optional<List<String>> own = atBase(path);
                yield own.isPresent() ? own : file(Path.of(path));
            }
        };
    }

    private static Optional<List<String>> file(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(
                        TextEncoding.text(Files.readAllBytes(file)).lines().toList())
                : Optional.empty();
    }

    private Optional<List<String>> atBase(String path) throws IOException {
        try (Git git = Git.open(folder.toFile())) {
            ObjectId blob = git.getRepository().resolve("base:" + path);
            return blob == null
                    ? Optional.empty()
                    : Optional.of(
                            TextEncoding.text(git.getRepository().open(blob).getBytes())
                                    .lines()
                                    .toList());
        }
    }

    private static Path scenarioFile(String name) {
        return Scenario.all().stream()
                .map(scenario -> scenario.folder().resolve("evidence").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(name));
    }
}
