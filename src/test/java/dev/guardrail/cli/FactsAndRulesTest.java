package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands beside {@code audit}. */
class FactsAndRulesTest {

    @TempDir
    private Path folder;

    @Test
    void factsAreSortedLinesOfJson() throws IOException, GitAPIException {
        Scenario.named("weakened").build(folder);
        Invocation facts = Invocation.of("facts", "--repo", folder.toString(), "--range", "base...main");
        assertThat(facts.code()).isZero();
        assertThat(facts.out().lines())
                .hasSizeGreaterThan(30)
                .allMatch(line -> line.startsWith("{\"type\":\"") && line.endsWith("}"));
        assertThat(facts.out().lines().map(line -> line.substring(9, line.indexOf('"', 9))))
                .isSorted();
    }

    @Test
    void factsOfTheBaseAreThoseOfTheBase() throws IOException, GitAPIException {
        Scenario.named("weakened").build(folder);
        String[] permissions = {"facts", "--repo", folder.toString(), "--range", "base...main", "--type", "Permission"};
        assertThat(Invocation.of(permissions).out()).contains("\"scope\":\"all\",\"level\":\"write\"");
        List<String> atBase = new ArrayList<>(List.of(permissions));
        atBase.addAll(List.of("--side", "base"));
        assertThat(Invocation.of(atBase.toArray(String[]::new)).out())
                .isEqualTo("{\"type\":\"Permission\",\"place\":{\"path\":\".github/workflows/ci.yml\",\"line\":7,"
                        + "\"column\":3,\"endLine\":7,\"endColumn\":17},\"job\":\"\",\"scope\":\"contents\","
                        + "\"level\":\"read\",\"comment\":\"\"}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# M04 - Split\n\n## Posture\nBehavior-Preserving\n"})
    void factsOfAPublicSurfaceAreThereWhetherOrNotAPlanPromisesThatItStays(String plan) {
        TestRepository repository = TestRepository.init(folder);
        repository
                .write("shop/__init__.py", "")
                .write("shop/store.py", "def load(path):\n    return path\n\n\ndef drop(path):\n    return None\n")
                .commit("Base");
        repository.write("shop/store.py", "def load(path):\n    return path\n");
        if (!plan.isEmpty()) {
            repository.write("docs/M04/M04_plan.md", plan);
        }
        repository.commit("Head");

        Invocation facts = Invocation.of(
                "facts", "--repo", folder.toString(), "--range", "HEAD~1..HEAD", "--type", "SurfaceChange");

        assertThat(facts.out())
                .contains("\"symbol\":\"shop.store.drop\",\"change\":\"removed\"")
                .hasLineCount(1);
    }

    @Test
    void rulesCanBeListedAndShown() {
        assertThat(Invocation.of("rules", "list").out().lines())
                .anyMatch(line -> line.matches("workflows/unpinned-action +high +workflows +every external action.*"));
        assertThat(Invocation.of("rules", "show", "workflows/unpinned-action").out())
                .contains("severity    high", "gate        workflows", "since       0.1.0", "Why\n", "Rollback\n")
                .contains("allow (a list of texts): ", "default: []");
    }

    @Test
    void rulesThatAreOffSaySo() {
        assertThat(Invocation.of("rules", "list")
                        .out()
                        .lines()
                        .filter(line -> line.endsWith(" (off by default; level strict)")))
                .anyMatch(line -> line.startsWith("workflows/unknown-exit-status "))
                .noneMatch(line -> line.startsWith("workflows/muted-failure "));
        assertThat(Invocation.of("rules", "show", "workflows/unknown-exit-status")
                        .out())
                .contains("state       off by default\n");
        assertThat(Invocation.of("rules", "show", "workflows/muted-failure").out())
                .doesNotContain("state  ");
    }
}
