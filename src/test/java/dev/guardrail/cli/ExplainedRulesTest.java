package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guardrails that somebody asks about, with their pages. */
class ExplainedRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aKindOfClaimsIsExplainedWithItsPageAndItsRule() {
        assertThat(Invocation.of("rules", "show", "claims/lines").out())
                .startsWith("claims/lines: a file has, or the range adds or removes, as many lines as the audit says\n")
                .contains("\nWords\n", "`words.yaml` has the words", "\nWhat it does not see\n")
                .doesNotContain("](");
        assertThat(Invocation.of("rules", "show", "claims/lines", "--drl").out())
                .contains("rule \"claims/lines\"");
    }

    @Test
    void aRuleIsExplainedWithItsPage() {
        UnpinnedRepository unpinned = new UnpinnedRepository(TestRepository.init(folder));
        unpinned.build("");
        assertThat(unpinned.run("explain", "workflows/unpinned-action").out())
                .startsWith("about HEAD~1..HEAD: red\nrule `workflows/unpinned-action`")
                .endsWith("\n\n"
                        + Invocation.of("rules", "show", "workflows/unpinned-action")
                                .out());
        assertThat(unpinned.run("explain", "workflows/unpinned-action", "--brief")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(unpinned.run("explain", "workflows/unpinned-action", "--fix").error())
                .contains("are about the whole audit, not about `workflows/unpinned-action`");
    }

    @Test
    void thePageOfARuleNeedsNoAudit() {
        TestRepository repository = TestRepository.init(folder);
        String[] explain = {"explain", "--repo", repository.dir().toString(), "workflows/unpinned-action"};
        assertThat(Invocation.of(explain).out())
                .isEqualTo(Invocation.of("rules", "show", "workflows/unpinned-action")
                        .out());
        explain[3] = "workflows";
        assertThat(Invocation.of(explain).error()).contains("no audit of this repository is kept");
    }
}
