package dev.guardrail.collect.ci;

import static dev.guardrail.collect.ci.CiStatusReaderTest.gaps;
import static dev.guardrail.collect.ci.CiStatusReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader says of a status that it cannot count: where, why, and of which kind the gap is. */
class CiStatusGapsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name": "a", "status": "in_progress", "conclusion": ""}   | check "a" is still running: in_progress
            {"name": "a", "status": "QUEUED", "workflowName": "CI"}    | check "a" of CI is still running: queued
            {"context": "a", "state": "EXPECTED"}                      | check "a" is still running: expected
            {"name": "a", "state": "PENDING", "bucket": "pending"}     | check "a" is still running: pending
            {"name": "a", "status": "completed", "conclusion": "odd"}  | check "a" has the unknown state "odd"
            {"name": "a", "status": "completed", "conclusion": null}   | check "a" does not say how it ended: expected a "conclusion", a "state" or a "bucket"
            {"state": "SUCCESS"}                                       | expected a check with a "name" or a "context"
            "a"                                                        | expected a check, found `a`
            """)
    void aCheckThatHasNotEndedOrIsNotUnderstoodIsAGap(String check, String reason) {
        List<Fact> facts = read("[\n" + check + "]");
        assertThat(facts).hasSize(1);
        assertThat(gaps("[\n" + check + "]")).containsExactly("2: " + reason);
        assertThat(((Gap) facts.get(0)).evidence()).isEqualTo(Evidence.CI);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                          | 1 | lists no checks
            {"check_runs": []}          | 1 | lists no checks
            {"statusCheckRollup": null} | 1 | lists no checks
            {"jobs": {}}                | 1 | expected a list of checks, found a mapping
            {"jobs": "x"}               | 1 | expected a list of checks, found `x`
            {"a": 1}                    | 1 | expected a list of checks, or one of the keys jobs, check_runs, statuses, workflow_runs, statusCheckRollup, found a mapping
            "x"                         | 1 | expected a list of checks, or one of the keys jobs, check_runs, statuses, workflow_runs, statusCheckRollup, found `x`
            {"message": "Not Found"}    | 1 | expected the checks of a commit, found GitHub's answer "Not Found"
            X build failing             | 1 | expected the checks of a commit as JSON: Unrecognized token 'X': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            ~~                          | 0 | expected the checks of a commit as JSON: expected a value, found nothing
            """)
    void whatIsNoListOfChecksIsOneGap(String text, int line, String reason) {
        assertThat(read(text)).hasSize(1);
        assertThat(gaps(text)).containsExactly(line + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x                                                                       | UNREADABLE
            {"a": 1}                                                                | UNREADABLE
            []                                                                      | ABSENT
            {"total_count": 2, "statuses": [{"context": "a", "state": "success"}]}  | ABSENT
            {"sha": "0123456789", "statuses": [{"context": "a", "state": "error"}]} | STALE
            [{"name": "a", "headSha": "0123456789", "conclusion": "success"}]       | STALE
            [{"name": "a", "status": "queued"}]                                     | UNFINISHED
            {"status": "queued", "jobs": [{"name": "a", "conclusion": "success"}]}  | UNFINISHED
            [{"name": "a", "conclusion": "odd"}]                                    | UNKNOWN
            [{"name": "a"}]                                                         | UNKNOWN
            [{"name": "a", "conclusion": "success", "state": "failure"}]            | CONTRADICTORY
            {"conclusion": "failure", "jobs": [{"name": "a", "state": "success"}]}  | CONTRADICTORY
            """)
    void aGapSaysWhatIsWrong(String text, Gap.Kind kind) {
        assertThat(read(text))
                .filteredOn(Gap.class::isInstance)
                .singleElement()
                .extracting(gap -> ((Gap) gap).kind())
                .isEqualTo(kind);
    }

    @Test
    void aKeyThatIsThereTwiceIsAGapForItsValuesMayDisagree() {
        List<Fact> facts = read("""
                [{"name": "test", "state": "SUCCESS",
                  "state": "FAILURE"}]
                """);

        assertThat(facts).filteredOn(Gap.class::isInstance).singleElement().satisfies(fact -> {
            assertThat(((Gap) fact).reason()).isEqualTo("the key `state` occurs twice");
            assertThat(((Gap) fact).line()).isEqualTo(2);
        });
    }
}
