package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Auditor;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private final String readme = read("README.md");

    @Test
    void theOutputItShowsIsWhatTheToolPrints() {
        assertThat(block("text")).isEqualTo(read("fixtures/muted/expected.txt"));
    }

    @Test
    void theRuleItShowsIsTheRule() {
        assertThat(block("drl")).isEqualTo(read("rules/workflows/unpinned-action/rule.drl"));
    }

    @Test
    void thePolicyItShowsCanBeUsed() {
        String policy = blocks("yaml").stream()
                .filter(block -> block.startsWith("version: 1"))
                .findFirst()
                .orElseThrow();
        assertThat(PolicyReader.read(new PolicySource("README.md", policy), new Auditor().catalogue())
                        .waivers())
                .hasSize(1);
    }

    @Test
    void itNamesEveryExitCode() {
        assertThat(Pattern.compile("(?m)^\\| (\\d+) \\|")
                        .matcher(readme)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.code()))
                        .toList());
    }

    @Test
    void itNamesEveryPackage() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/dev/guardrail"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(folder -> assertThat(readme).contains("\n| `" + folder.getFileName() + "` |"));
        }
    }

    @Test
    void everyFileItLinksToIsThere() {
        List<String> links = Pattern.compile("]\\((?!https?:)([^)#]+)\\)")
                .matcher(readme)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    private String block(String language) {
        return blocks(language).get(0);
    }

    private List<String> blocks(String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
