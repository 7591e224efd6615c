package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of an audit says of the verdict and of what got better. */
class PageSentencesTest {

    @TempDir
    private Path folder;

    @Test
    void aWaiverThatKeepsTheVerdictFromBeingRedIsNamed() throws IOException, GitAPIException {
        assertThat(page("waived"))
                .contains("Without its waiver, this finding would make the verdict red: ")
                .contains("; waived until 2026-12-31 by platform team: the vendor publishes no commit ids");
    }

    @Test
    void whatHeldIsNotSaidToBeBetter() throws IOException, GitAPIException {
        String page = page("clean");
        int better = page.indexOf("What Got Better</h2>");
        int held = page.indexOf("What Held");
        assertThat(better).isPositive().isLessThan(held);
        assertThat(page.substring(better, held)).doesNotContain("No dependency changed", "no workflow changed");
    }

    @Test
    void openFindingsThatFailNothingAreCountedApart() throws IOException, GitAPIException {
        assertThat(page("weakened"))
                .contains(
                        "5 open findings; 2 open findings below high; 1 existing finding that does not count; looked at");
    }

    private String page(String scenario) throws IOException, GitAPIException {
        Scenario.named(scenario).build(folder);
        return new Explanations(Scenario.named(scenario), folder)
                .run("audit", "--format", "html")
                .out();
    }
}
