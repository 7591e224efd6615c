package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What the Action and the workflows of this repository promise to those who give them a token. */
class WorkflowsTest {

    private static final Path ACTION = Path.of("action.yml");
    private static final Path REUSABLE = Path.of(".github/workflows/guardrail.yml");
    private static final Pattern INPUT = Pattern.compile("inputs\\.([a-z-]+)");

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/action"))) {
            return files.filter(file -> file.toString().endsWith(".sh"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noScriptHasAnExpressionInIt() throws IOException {
        for (Path file : List.of(ACTION, REUSABLE)) {
            assertThat(runs(new Yaml().load(Files.readString(file))))
                    .as(file.toString())
                    .isNotEmpty()
                    .allSatisfy(script -> assertThat(script).doesNotContain("${{"));
        }
    }

    @Test
    void everyInputIsUsedAndEveryUsedInputIsDeclared() throws IOException {
        for (Path file : List.of(ACTION, REUSABLE)) {
            String text = Files.readString(file);
            Map<String, Object> root = new Yaml().load(text);
            Map<String, Object> holder = file == ACTION ? root : at(root, "on", "workflow_call");
            assertThat(INPUT.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet()))
                    .as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(at(holder, "inputs").keySet());
        }
    }

    @Test
    void theActionUsesNoOtherAction() throws IOException {
        assertThat(Files.readString(ACTION)).doesNotContain("uses:");
    }

    @Test
    void theJobThatMayWriteHasNoCheckoutAndRunsTheScriptThatIsTested() throws IOException {
        Map<String, Object> jobs = at(new Yaml().load(Files.readString(REUSABLE)), "jobs");
        String script = Files.readString(Path.of("src/action/comment.sh"));

        assertThat(at(jobs, "audit", "permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(at(jobs, "comment", "permissions")).isEqualTo(Map.of("pull-requests", "write"));
        assertThat(at(jobs, "comment").toString()).doesNotContain("uses=");
        assertThat(runs(at(jobs, "comment"))).containsExactly(script.substring(script.indexOf('\n') + 1));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsOfAKindThatStopsAtTheFirstMistake(Path script) throws IOException {
        if (!script.endsWith("common.sh")) {
            assertThat(script).content().startsWith("#!/usr/bin/env bash\n").contains("\nset -euo pipefail\n");
        }
    }

    @Test
    void shellcheckHasNothingToSay() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/shellcheck")), "there is no shellcheck");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of("/usr/bin/shellcheck", "-x"),
                                scripts().stream().map(Path::toString))
                        .toList())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    /** A variable that a script reads and no step sets is empty for ever. */
    @Test
    void everyVariableOfAnInputIsSetByTheStepOfTheScript() throws IOException {
        String action = Files.readString(ACTION);
        for (Path script : scripts()) {
            TreeSet<String> read = new TreeSet<>();
            for (Matcher found = Pattern.compile("INPUT_[A-Z_]+").matcher(Files.readString(script)); found.find(); ) {
                read.add(found.group());
            }
            int step = action.indexOf(script.getFileName().toString());
            String variables = step < 0 ? action : action.substring(action.lastIndexOf("- name:", step), step);
            assertThat(read).allSatisfy(name -> assertThat(variables).contains("        " + name + ": "));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> root, String... keys) {
        Map<?, ?> node = root;
        for (String key : keys) {
            // The key `on` is a boolean to this parser.
            Object next = node.containsKey(key) ? node.get(key) : node.get(key.equals("on"));
            node = (Map<?, ?>) Objects.requireNonNull(next, key);
        }
        return (Map<String, Object>) node;
    }

    private static List<String> runs(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> "run".equals(entry.getKey())
                            ? Stream.of(String.valueOf(entry.getValue()))
                            : runs(entry.getValue()).stream())
                    .toList();
        }
        return node instanceof List<?> list
                ? list.stream().flatMap(item -> runs(item).stream()).toList()
                : List.of();
    }
}
