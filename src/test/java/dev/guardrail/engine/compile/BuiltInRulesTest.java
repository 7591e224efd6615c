package dev.guardrail.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.engine.CompiledRules;
import dev.guardrail.engine.Helpers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What works for the built-in rules works for those of a project. */
class BuiltInRulesTest {

    @Test
    void allBuiltInGuardrailsPassTheVettingOfProjectRules() throws IOException {
        SortedMap<String, String> files = guardrails();
        CompiledRules compiled = ProjectCompiler.compile(files);
        assertThat(files).hasSizeGreaterThan(70);
        assertThat(compiled.classes()).hasSizeGreaterThan(500);
    }

    @Test
    void thePageOfRulesListsWhatRulesMayCall() throws IOException {
        List<String> rows = Helpers.published().entrySet().stream()
                .map(type -> "| `" + type.getKey() + "` | `" + String.join("`, `", type.getValue()) + "` |")
                .toList();
        List<String> page = Files.readAllLines(Path.of("rules", "README.md"));
        int table = page.indexOf("| Type | Methods |") + 2;
        assertThat(page.subList(table, table + rows.size())).isEqualTo(rows);
        assertThat(page.get(table + rows.size())).isEmpty();
    }

    private static SortedMap<String, String> guardrails() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
            for (Path path : (Iterable<Path>) paths.filter(p -> p.endsWith("rule.drl"))::iterator) {
                files.put(path.toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }
}
