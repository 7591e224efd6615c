package dev.guardrail.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.HostileAudit;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SarifLimitsTest {

    private static final Audit AUDIT = audit();

    private static Audit audit() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            String path = ".github/workflows/" + i + ".yml";
            String workflow = "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
                    + "      - uses: actions/checkout@v" + i + "\n        with: { ref: \"${{ github.head_ref }}\" }\n"
                    + "      - run: pytest || true\n";
            if (i < 6) {
                before.put(path, workflow);
            }
            after.put(path, workflow);
        }
        return HostileAudit.audit(before, after);
    }

    @Test
    void allOfAUsualAuditFits() {
        JsonNode run = run(Limits.OF_CODE_SCANNING);
        assertThat(run.path("results")).hasSize(AUDIT.findings().size());
        assertThat(notes(run)).isEmpty();
    }

    @Test
    void whatDecidesTheVerdictIsKeptAndTheRestIsCounted() {
        int all = AUDIT.findings().size();
        JsonNode run = run(new Limits(10, 5, 99, 1_000, 10_000_000));
        assertThat(run.path("results"))
                .hasSize(10)
                .allSatisfy(result ->
                        assertThat(result.path("baselineState").asText()).isEqualTo("new"));
        assertThat(ids(run)).containsExactlyElementsOf(important(10));
        assertThat(notes(run))
                .contains(
                        (all - 10) + " findings left out: the file would exceed what code scanning takes",
                        "5 results may not be shown: code scanning shows the 5 highest");
    }

    @Test
    void placesThatHaveNoRoomAreCounted() {
        JsonNode run = run(new Limits(25_000, 25_000, 0, 1_000, 10_000_000));
        assertThat(run.path("results")).noneMatch(result -> result.has("relatedLocations"));
        assertThat(notes(run)).singleElement().asString().matches("\\d+ places? left out of the findings.*");
    }

    @Test
    void aFileThatIsTooLargeHasFewerResults() {
        JsonNode all = run(Limits.OF_CODE_SCANNING);
        JsonNode run = run(new Limits(25_000, 25_000, 99, 1_000, 9_000));
        assertThat(run.path("results").size()).isLessThan(all.path("results").size());
        assertThat(notes(run)).anyMatch(note -> note.contains("left out: the file would exceed"));
    }

    private static List<String> important(int most) {
        return AUDIT.counted().stream()
                .filter(Finding::isOpen)
                .sorted(Finding.ORDER)
                .limit(most)
                .map(Finding::id)
                .toList();
    }

    private static List<String> ids(JsonNode run) {
        List<String> ids = new ArrayList<>();
        run.path("results")
                .forEach(result -> ids.add(result.at("/properties/id").asText()));
        return ids;
    }

    private static List<String> notes(JsonNode run) {
        List<String> notes = new ArrayList<>();
        run.at("/invocations/0/toolExecutionNotifications")
                .forEach(note -> notes.add(note.at("/message/text").asText()));
        return notes;
    }

    private static JsonNode run(Limits limits) {
        String sarif = ((SarifFormat) SarifFormat.ALL).render(HostileAudit.reported(AUDIT), limits);
        try {
            return new ObjectMapper().readTree(sarif).at("/runs/0");
        } catch (JsonProcessingException e) {
            throw new AssertionError(sarif, e);
        }
    }
}
