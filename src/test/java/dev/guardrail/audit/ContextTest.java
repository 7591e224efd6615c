package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Audit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTest {

    /** Nothing of what the tests are about stands in the only folder that this policy looks at. */
    private static final String ONLY_SOURCES = "version: 1\npaths: {include: ['src/**']}\n";

    @TempDir
    private Path folder;

    @Test
    void noPathHidesThePlan() {
        String plan = "# M04 — Keys\n\n## Exit Criteria\n- [ ] Keys are explicit\n";

        assertThat(Changes.audit(
                                Changes.of(Map.of(), Map.of(Changes.PLAN_PATH, plan), EvidenceFiles.NOTHING),
                                ONLY_SOURCES)
                        .findings())
                .extracting(Finding::rule)
                .contains("plan/exit-criterion-open", "plan/too-few-invariants");
    }

    @Test
    void noPathHidesThatThePlanCannotBeRead() {
        Audit audit = Changes.audit(
                Changes.of(Map.of(), Map.of(Changes.PLAN_PATH, "Nothing in particular.\n"), EvidenceFiles.NOTHING),
                ONLY_SOURCES + "require: [plan]\n");

        assertThat(audit.gaps())
                .extracting(Gap::evidence, Gap::path)
                .containsExactly(tuple(Evidence.PLAN, Changes.PLAN_PATH));
        assertThat(audit.verdict()).hasToString("pending");
    }

    @Test
    void noPathHidesTheChecks() {
        Path checks = Changes.file(folder, "ci.json", "[{\"name\": \"test\", \"state\": \"FAILURE\"}]");

        assertThat(Changes.audit(Changes.of(Map.of(), Map.of(), Changes.checks(checks)), ONLY_SOURCES)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("ci/failing");
    }

    @Test
    void noPathHidesAReportThatWasRefused() {
        Path report = Changes.file(folder, "report.xml", "<html/>");

        Audit audit = Changes.audit(Changes.of(Map.of(), Map.of(), Changes.coverage(report)), ONLY_SOURCES);

        assertThat(audit.gaps())
                .extracting(Gap::evidence, Gap::path)
                .containsExactly(tuple(Evidence.COVERAGE, "report.xml"));
    }

    @Test
    void whatThePlanIsHeldAgainstIsHiddenLikeAnyOtherFile() {
        String plan = "# M04 — Keys\n\n## Out of Scope\n- Changes to `net/` or `src/net/`\n";
        Map<String, String> head = Map.of(Changes.PLAN_PATH, plan, "net/a.py", "A = 1\n", "src/net/a.py", "A = 1\n");

        assertThat(Changes.audit(Changes.of(Map.of(), head, EvidenceFiles.NOTHING), ONLY_SOURCES)
                        .findings())
                .filteredOn(finding -> finding.rule().equals("plan/out-of-scope-change"))
                .extracting(finding -> finding.location().place().path())
                .containsExactly("src/net/a.py");
    }
}
