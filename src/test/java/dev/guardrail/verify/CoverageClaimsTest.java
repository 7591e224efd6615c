package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.VerifiedClaim;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageClaimsTest {

    /** 53.71 % of the lines, 48.37 % of lines and branches. */
    private static final String REPORT = report(94);

    @TempDir
    Path dir;

    private static String report(int covered) {
        String summary = "{\"covered_lines\": " + covered + ", \"num_statements\": 175, \"covered_branches\": 10,"
                + " \"num_branches\": 40}";
        return "{\"meta\": {}, \"files\": {\"app/judge.py\": {\"executed_lines\": " + lines(1, covered)
                + ", \"missing_lines\": " + lines(covered + 1, 175) + ", \"excluded_lines\": [], \"summary\": "
                + summary
                + "}}, \"totals\": " + summary + "}";
    }

    private static List<Integer> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private AuditedChange change() {
        return new AuditedChange(dir).with("app/judge.py", "x = 1").base();
    }

    @Test
    void figuresOfACommittedReportAreTrueByLinesAndByBranchesToo() {
        assertThat(change().with("coverage.json", REPORT)
                        .statuses(
                                ClaimKind.COVERAGE,
                                "- Overall coverage: 48.37%",
                                "- Overall coverage: 53.7%",
                                "- `judge.py`: 48% coverage (81 of 175 lines uncovered)"))
                .containsExactlyInAnyOrder(
                        "48.37%: supported",
                        "53.7%: supported",
                        "48%: supported",
                        "81 of 175 lines uncovered: supported",
                        "81 of 175 lines uncovered: supported");
    }

    @Test
    void otherFiguresThanThoseOfTheReportAreFalse() {
        assertThat(change().with("coverage.json", REPORT)
                        .statuses(ClaimKind.COVERAGE, "Overall coverage: 82%.", "", "`judge.py` has 90% coverage."))
                .containsExactly("82%: contradicted", "90%: contradicted");
    }

    @Test
    void theSummaryOfIstanbulHasTheFiguresOfItsKinds() {
        String summary = "{\"total\": {\"lines\": {\"total\": 200, \"covered\": 150, \"skipped\": 0, \"pct\": 75},"
                + " \"branches\": {\"total\": 0, \"covered\": 0, \"skipped\": 0, \"pct\": 100}},"
                + " \"/ci/build/web/App.tsx\": {\"lines\": {\"total\": 8, \"covered\": 2, \"skipped\": 0, \"pct\": 25}}}";
        assertThat(change().with("web/coverage/coverage-summary.json", summary)
                        .statuses(ClaimKind.COVERAGE, "Overall coverage: 75%.", "", "`App.tsx` has 60% coverage."))
                .containsExactly("75%: supported", "60%: contradicted");
    }

    @Test
    void aThresholdIsNoCoverageHoweverLongItsSentence() {
        assertThat(change().with("coverage.json", REPORT)
                        .statuses(
                                ClaimKind.COVERAGE,
                                "The `Vitest` threshold for total branch coverage was lowered from 85 % to 80 %."))
                .isEmpty();
    }

    @Test
    void anOldReportOnlyFits() {
        AuditedChange change =
                new AuditedChange(dir).with("coverage.json", REPORT).base();
        assertThat(change.statuses(ClaimKind.COVERAGE, "Overall coverage: 48.37%.", "", "Total coverage: 90%."))
                .containsExactly("48.37%: consistent", "90%: not checkable");
    }

    @Test
    void withoutAReportItIsSaidThatOneIsMissing() {
        List<VerifiedClaim> claims =
                change().audited(ClaimKind.COVERAGE, "| Overall | 96.33% |", "Coverage is 96.33%.");
        assertThat(claims).extracting(VerifiedClaim::needs).containsOnly("a coverage report of the head");
    }

    @Test
    void goalsThresholdsAndOtherPercentagesAreNoCoverage() {
        assertThat(change().with("coverage.json", REPORT)
                        .statuses(
                                ClaimKind.COVERAGE,
                                "- Coverage is above 85%.",
                                "- Coverage gate at 70%",
                                "- The 80% coverage threshold holds.",
                                "- Raise coverage to 75%",
                                "- 90% of requests pass."))
                .isEmpty();
    }

    @Test
    void figuresOfThePastAreThoseOfTheBase() {
        AuditedChange change =
                new AuditedChange(dir).with("coverage.json", REPORT).base();
        change.with("coverage.json", report(165));
        assertThat(change.statuses(ClaimKind.COVERAGE, "- Overall coverage: 81.4% (down from 48.37% in M00)"))
                .containsExactly("81.4%: supported", "48.37%: supported");
    }
}
