package dev.guardrail.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.HostileAudit;
import dev.guardrail.verdict.Audit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private static final String WORKFLOW = ".github/workflows/ci.yml";

    private static String workflow(int steps) {
        return "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    steps:\n"
                + "      - uses: acme/scanner@v2\n".repeat(steps);
    }

    @Test
    void whatSharesAFingerprintIsNumberedByItsPlace() {
        Audit audit = HostileAudit.audit(Map.of("a.txt", "a\n"), Map.of("a.txt", "a\n", WORKFLOW, workflow(3)));
        Occurrences occurrences = Occurrences.of(audit.findings());
        Map<String, List<Integer>> numbers = audit.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.fingerprint().value(),
                        Collectors.mapping(occurrences::number, Collectors.toList())));
        assertThat(numbers.values())
                .contains(List.of(1, 2, 3))
                .allSatisfy(of -> assertThat(of).doesNotHaveDuplicates());
    }

    @Test
    void whatIsResolvedDoesNotRenumberWhatStands() {
        Audit audit = HostileAudit.audit(Map.of(WORKFLOW, workflow(3)), Map.of(WORKFLOW, workflow(1)));
        Occurrences occurrences = Occurrences.of(audit.findings());
        assertThat(audit.findings()).anyMatch(finding -> !finding.stands());
        assertThat(audit.findings().stream().filter(Finding::stands))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(occurrences.number(finding)).isEqualTo(1));
    }
}
