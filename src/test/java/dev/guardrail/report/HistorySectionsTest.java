package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.audit.Changes;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.cases.Case;
import dev.guardrail.cases.CaseReader;
import dev.guardrail.ledger.Entries;
import dev.guardrail.ledger.Ledger;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sections that compare with earlier audits. */
class HistorySectionsTest {

    private static final String LEDGER =
            Entries.text(Entries.imported("M03"), Entries.audit("M04"), Entries.deferral("M05"));
    private static final String SCORES = "version: 1\nscores: {security: {from: [{severity: low, worst: 5}]}}\n";

    @Test
    void withoutALedgerEachSectionSaysSo() {
        String report = markdown(audit("", "", "version: 1\n"));
        assertThat(section(report, "11. Deferred Issues Registry")).startsWith("No earlier audit is recorded.");
        assertThat(section(report, "12. Score Trend"))
                .startsWith("No earlier audit is recorded.")
                .contains("the policy has no `scores`");
        assertThat(section(report, "13. Flake & Regression Log")).isEqualTo("No earlier audit is recorded.");
    }

    @Test
    void whatIsDeferredStandsInARegisterAndAClaimIsCalledOne() {
        String register = section(markdown(audit(LEDGER, LEDGER, "version: 1\n")), "11. Deferred Issues Registry");
        assertThat(register)
                .startsWith("The ledger of the base has 2 deferred items")
                .contains(
                        "| ID | Issue | Discovered (M#) | Deferred To (M#) | Reason | Blocker? | Exit Criteria | State |")
                .contains("| `CI-001` |")
                .contains("1 of them is a claim of audits written by hand")
                .containsPattern(
                        "\\| `3f9a27c01b5e` \\|[^\\n]*\\| M04 \\| M05 \\| the action moves in the next milestone \\| no \\|");
    }

    @Test
    void theTrendHasARowForEachAuditAndKeepsClaimsApart() {
        String trend = section(markdown(audit(LEDGER, LEDGER, SCORES)), "12. Score Trend");
        assertThat(trend)
                .contains("The ledger of the base records 1 audit.")
                .contains("| Milestone | security | Overall |")
                .contains("| M04 | 4.50 | — |")
                .contains("### What the Scores Follow From")
                .contains("`verdict/figure-of-findings-of-a-severity`");
        assertThat(trend.substring(trend.indexOf("### Claimed by Audits Written by Hand")))
                .contains("| M03 | 4.5 / 5 |")
                .doesNotContain("M04");
    }

    @Test
    void whatTheRangeItselfRecordsIsNoHistory() {
        String report = markdown(audit("", LEDGER, "version: 1\n"));
        assertThat(section(report, "12. Score Trend")).startsWith("No earlier audit is recorded.");
        assertThat(section(report, "11. Deferred Issues Registry"))
                .startsWith("No earlier audit is recorded.")
                .contains("The range defers 2 items, which the base does not record:\n\n- `CI-001` until ");
        assertThat(section(report, "13. Flake & Regression Log")).isEqualTo("No earlier audit is recorded.");
    }

    @Test
    void whatTheLedgerDeferredIsAmongWhatTheRangeResolved() throws IOException {
        String file = "rules/ledger/resolved/cases/reports-exit-criterion-of-a-plan.yaml";
        Case example = new CaseReader(RuleIndex.builtIn().catalogue())
                .read("ledger/resolved", file, Files.readAllBytes(Path.of(file)));
        JsonNode appendix = appendix(markdown(Changes.audit(example.change(), "version: 1\n")));
        assertThat(appendix.get("resolved_this_milestone"))
                .extracting(one ->
                        one.get("id").asText() + " " + one.get("evidence").asText())
                .contains("M01-29291050 `workflows/unpinned-action` is quiet, as its exit criterion demands")
                .noneMatch(one -> one.contains(Ledger.PATH));
    }

    @Test
    void theAppendixHasTheKeysThatAuditsWrittenByHandCloseWith() throws IOException {
        JsonNode appendix = appendix(markdown(audit("", "", SCORES)));
        assertThat(appendix.get("resolved_this_milestone")).isEmpty();
        assertThat(appendix.get("deferred_registry_updates").isNull()).isTrue();
        assertThat(appendix.get("score_trend_update").get("overall").isNumber()).isTrue();
        assertThat(appendix.get("dependency_delta").get("added")).isEmpty();
        assertThat(appendix.get("dependency_delta").get("security_risk").asText())
                .isEqualTo("not known");
        assertThat(appendix.get("not_recorded").get("deferred_registry_updates").asText())
                .isEqualTo("The base has no ledger that can be read.");
        assertThat(appendix.get("not_recorded").get("boundary_assessment").asText())
                .isEqualTo("The policy has no boundaries and no layers.");
    }

    @Test
    void whatTheRangeDefersAndWhatBoundariesKeepOutIsInTheAppendix() throws IOException {
        String policy = SCORES + """
                boundaries:
                  - {modules: [requests, json], in: "**/*.py", because: b}
                """;
        JsonNode appendix = appendix(markdown(audit("", LEDGER, policy)));
        assertThat(appendix.get("deferred_registry_updates"))
                .extracting(
                        one -> one.get("id").asText() + " " + one.get("state").asText())
                .containsExactly("CI-001 deferred", "3f9a27c01b5e deferred");
        JsonNode boundaries = appendix.get("boundary_assessment");
        assertThat(boundaries.get("requests in **/*.py").asText()).isEqualTo("FOUND");
        assertThat(boundaries.get("json in **/*.py").asText()).isEqualTo("NONE");
    }

    @Test
    void thePageDrawsTheScores() {
        String page = new HtmlFormat().render(new Reported(audit(LEDGER, LEDGER, SCORES), Audits.OPTIONS));
        assertThat(page).contains("security over 2 audits, now 5.0").contains("M04: 4.50");
    }

    private static Audit audit(String before, String after, String policy) {
        return Changes.audit(
                Changes.of(
                        Map.of(Ledger.PATH, before, "a.py", "x = 1\n", "a.md", "a\n"),
                        Map.of(Ledger.PATH, after, "a.py", "import requests\nx = 2\n", "a.md", "a\n"),
                        EvidenceFiles.NOTHING),
                policy);
    }

    private static String markdown(Audit audit) {
        return new MarkdownFormat()
                .render(new Reported(audit, new ReportOptions(Audits.OPTIONS.detail(), false, Links.NONE, true)));
    }

    private static String section(String report, String title) {
        String from = report.split("\n## " + title.replace(".", "\\.") + "\n", 2)[1];
        return from.split("\n## ", 2)[0].strip();
    }

    private static JsonNode appendix(String report) throws IOException {
        String json = report.substring(report.indexOf("```json\n", report.indexOf("## Machine-Readable")) + 8);
        return new ObjectMapper().readTree(json.substring(0, json.indexOf("\n```")));
    }
}
