package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Gap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Compares with what GitHub's own reader said, which the table has recorded. */
class ConformityTest {

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
        assertThat(table.size() - end).isGreaterThan(60);
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
