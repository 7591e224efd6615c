package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guardrail.fact.Gap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with what GitHub's own reader said, which the table has recorded. */
class ConformityTest {

    @TempDir
    private static Path scratch;

    @Test
    void whatGitHubsReaderRefusesIsRefusedAndNothingElse() throws IOException {
        List<String> table = table();
        int end = table.indexOf("---");
        List<String> workflow = table.subList(0, end);
        assertThat(isRefused(workflow)).isFalse();
        List<String> wrong = new ArrayList<>();
        for (String row : table.subList(end + 1, table.size())) {
            String[] parts = row.split(" ", 3);
            List<String> changed = new ArrayList<>(workflow);
            changed.set(Integer.parseInt(parts[1]) - 1, parts[2]);
            if (isRefused(changed) != parts[0].equals("refused")) {
                wrong.add(row);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(table.subList(end, table.size()))
                .filteredOn(row -> row.startsWith("refused"))
                .hasSizeGreaterThan(60);
        assertThat(table.subList(end, table.size()))
                .filteredOn(row -> row.startsWith("accepted"))
                .hasSizeGreaterThan(60);
    }

    /** The folder that the variable names holds the installed package {@code @actions/languageservice}. */
    @Test
    void theTableSaysWhatGitHubsReaderSays() throws IOException, InterruptedException {
        String folder = System.getenv("GUARDRAIL_ORACLE");
        assumeTrue(folder != null && !folder.isEmpty(), "GUARDRAIL_ORACLE names no folder of npm packages");
        List<String> table = table();
        int end = table.indexOf("---");
        List<String> rows = table.subList(end + 1, table.size());
        List<String> changed = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ", 3);
            List<String> lines = new ArrayList<>(table.subList(0, end));
            lines.set(Integer.parseInt(parts[1]) - 1, parts[2]);
            changed.add(String.join("\n", lines) + "\n");
        }
        List<String> verdicts = ask(Objects.requireNonNull(folder), changed);
        List<String> wrong = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).startsWith("accepted") != verdicts.get(index).equals("accepted")) {
                wrong.add(rows.get(index) + " is " + verdicts.get(index));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> ask(String folder, List<String> texts) throws IOException, InterruptedException {
        Path in = Files.writeString(scratch.resolve("texts"), String.join("\0", texts));
        Path script = scratch.resolve("oracle.mjs");
        try (InputStream oracle = Objects.requireNonNull(ConformityTest.class.getResourceAsStream("oracle.mjs"))) {
            Files.write(script, oracle.readAllBytes());
        }
        Path out = scratch.resolve("verdicts");
        Process node = new ProcessBuilder("node", script.toString(), folder)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(node.waitFor()).isZero();
        return Files.readAllLines(out);
    }

    private static boolean isRefused(List<String> lines) {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return WorkflowCollector.read(".github/workflows/ci.yml", text).facts().stream()
                .anyMatch(Gap.class::isInstance);
    }

    private static List<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(ConformityTest.class.getResourceAsStream("conformity.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
