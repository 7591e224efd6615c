package dev.guardrail.report.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.HostileAudit;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitLabFormatsTest {

    private static final ReportFormat QUALITY = new CodeQualityFormat();
    private static final ReportFormat SAST = new SastFormat();
    private static final String WORKFLOW = ".github/workflows/ci.yml";

    /** Two steps that say the same: they share a fingerprint. */
    private static final String TWICE = """
            on: push
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/checkout@v4
                  - { uses: actions/cache@v4, with: { key: a } }
            """;

    @Test
    void codeQualityHasAllThatIsOpenAtTheHeadWithAFingerprintEach() {
        Audit audit = HostileAudit.audit(Map.of(WORKFLOW, TWICE), Map.of(WORKFLOW, TWICE, "a.txt", "a\n"));
        JsonNode issues = json(QUALITY, audit);
        assertThat(issues).hasSize((int) audit.findings().stream()
                .filter(Finding::stands)
                .filter(Finding::isOpen)
                .count());
        List<String> fingerprints = texts(issues, "fingerprint");
        assertThat(fingerprints).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(audit.findings().stream()
                        .map(finding -> finding.fingerprint().value())
                        .distinct())
                .allSatisfy(value -> assertThat(fingerprints).contains(value));
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.path("description").asText()).isNotEmpty();
            assertThat(issue.path("check_name").asText()).contains("/");
            assertThat(issue.path("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asText()).isEqualTo(WORKFLOW);
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
        });
    }

    @Test
    void codeQualityOfAnAuditThatCouldNotJudgeIsNotEmpty() {
        JsonNode issues = json(
                QUALITY, HostileAudit.audit(Map.of("a.txt", "a\n"), Map.of("a.txt", "a\n", WORKFLOW, "on: [push\n")));
        assertThat(issues).anySatisfy(issue -> {
            assertThat(issue.path("check_name").asText()).isEqualTo("missing-evidence");
            assertThat(issue.at("/location/path").asText()).isEqualTo(WORKFLOW);
        });
    }

    @Test
    void theSecurityReportHasWhatItsFormatRequires() {
        JsonNode report = json(SAST, HostileAudit.audit());
        assertThat(report.path("version").asText()).startsWith("15.");
        JsonNode scan = report.path("scan");
        for (String tool : List.of("analyzer", "scanner")) {
            assertThat(texts(List.of(scan.path(tool)), "id", "name", "version")).noneMatch(String::isEmpty);
            assertThat(scan.at("/" + tool + "/vendor/name").asText()).isNotEmpty();
        }
        assertThat(scan.path("type").asText()).isEqualTo("sast");
        assertThat(scan.path("status").asText()).isEqualTo("success");
        assertThat(texts(List.of(scan), "start_time", "end_time"))
                .allMatch(time -> time.matches("2026-02-01T\\d\\d:\\d\\d:\\d\\d"));
        assertThat(report.path("vulnerabilities")).isNotEmpty().allSatisfy(vulnerability -> {
            assertThat(vulnerability.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(vulnerability.path("name").asText()).hasSizeBetween(1, 255);
            assertThat(vulnerability.path("severity").asText()).isIn("Critical", "High", "Medium", "Low");
            assertThat(vulnerability.at("/identifiers/0/value").asText()).contains("/");
            assertThat(vulnerability.at("/location/start_line").asInt()).isPositive();
            assertThat(vulnerability.at("/location/file").asText()).startsWith(".github/");
        });
        assertThat(texts(report.path("vulnerabilities"), "id")).doesNotHaveDuplicates();
    }

    @Test
    void whatOneRuleReportsAtTheSameLinesIsOneVulnerability() {
        Audit audit = HostileAudit.audit();
        List<String> keys = new ArrayList<>();
        json(SAST, audit)
                .path("vulnerabilities")
                .forEach(one -> keys.add(one.at("/identifiers/0/value").asText() + one.path("location")));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theSecurityReportSaysWhatCouldNotBeJudged() {
        JsonNode report =
                json(SAST, HostileAudit.audit(Map.of("a.txt", "a\n"), Map.of("a.txt", "a\n", WORKFLOW, "on: [push\n")));
        assertThat(texts(report.at("/scan/messages"), "value"))
                .anyMatch(text -> text.startsWith("missing evidence: " + WORKFLOW));
    }

    private static JsonNode json(ReportFormat format, Audit audit) {
        String report = format.render(HostileAudit.reported(audit));
        try {
            return new ObjectMapper().readTree(report);
        } catch (JsonProcessingException e) {
            throw new AssertionError(report, e);
        }
    }

    private static List<String> texts(Iterable<JsonNode> nodes, String... keys) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            for (String key : keys) {
                texts.add(node.path(key).asText());
            }
        }
        return texts;
    }
}
