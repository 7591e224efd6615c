package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRedVerdictLeadsToTheLineOfTheFile() throws IOException, GitAPIException {
        assertThat(explain("muted").out()).isEqualTo("""
                red: 1 new finding of severity high or above.
                └─ gate `ci` fails
                   ├─ `fail-at: high` (policies/default.yaml:5, the default)
                   └─ high: `pytest` can no longer fail: `|| true` [ci-weakening/check-muted,
                         838bdd50]
                         .github/workflows/ci.yml:12 | run: pytest -q || true
                """);
    }

    @Test
    void aYellowVerdictNamesTheWaiverAndItsOwner() throws IOException, GitAPIException {
        assertThat(explain("waived").out())
                .startsWith("yellow: ")
                .contains("`fail-at: high` (.github/guardrail.yaml:2)", "waived until 2026-12-31 by platform");
    }

    @Test
    void aGreenVerdictSaysHowMuchWasInspected() throws IOException, GitAPIException {
        assertThat(explain("repaired").out())
                .startsWith("green: ")
                .contains("2 action references", "nothing to inspect for", "`scope: delta` (policies/default.yaml:8");
    }

    private Invocation explain(String scenario, String... options) throws IOException, GitAPIException {
        Scenario.named(scenario).build(folder);
        List<String> arguments = new ArrayList<>(List.of("explain", "--repo", folder.toString()));
        arguments.addAll(Scenario.named(scenario).arguments());
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
