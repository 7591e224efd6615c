package dev.guardrail.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.report.HostileAudit;
import dev.guardrail.verdict.Audit;
import java.util.Collection;
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
        assertThat(numbers(audit, occurrences, true))
                .contains(List.of(1, 2, 3))
                .allSatisfy(of -> assertThat(of).doesNotHaveDuplicates());
    }

    @Test
    void whatIsResolvedDoesNotRenumberWhatStands() {
        Audit audit = HostileAudit.audit(Map.of(WORKFLOW, workflow(4)), Map.of(WORKFLOW, workflow(2)));
        Occurrences occurrences = Occurrences.of(audit.findings());
        assertThat(audit.findings()).anyMatch(finding -> !finding.stands());
        assertThat(numbers(audit, occurrences, true)).contains(List.of(1, 2)).doesNotContain(List.of(3, 4));
        assertThat(numbers(audit, occurrences, false)).contains(List.of(3, 4)).doesNotContain(List.of(1, 2));
    }

    private static Collection<List<Integer>> numbers(Audit audit, Occurrences occurrences, boolean ofHead) {
        return audit.findings().stream()
                .filter(finding -> finding.stands() == ofHead)
                .collect(Collectors.groupingBy(
                        finding -> finding.fingerprint().value(),
                        Collectors.mapping(occurrences::number, Collectors.toList())))
                .values();
    }
}
