package dev.guardrail.collect.coverage.format;

import static dev.guardrail.fact.Counter.INSTRUCTION;
import static dev.guardrail.fact.Counter.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoCoverprofileTest {

    private static final String PROFILE = """
            mode: count
            example.com/till/pay.go:10.20,12.3 2 4
            example.com/till/pay.go:12.3,14.2 1 0
            example.com/till/empty.go:3.10,3.12 0 0
            """;

    @Test
    void statementsAndLinesAreCounted() {
        ReportedCoverage coverage = Given.text(PROFILE).read();
        assertThat(coverage.format()).isEqualTo(CoverageFormat.GO_COVERPROFILE);
        assertThat(coverage.totals())
                .containsExactly(Map.entry(LINE, new Tally(3, 5)), Map.entry(INSTRUCTION, new Tally(2, 3)));
        ReportedFile file = coverage.files().get(1);
        assertThat(file.path()).isEqualTo("example.com/till/pay.go");
        assertThat(file.line()).isEqualTo(2);
        assertThat(file.lines())
                .containsExactly(
                        new ReportedLine(10, 4, 0, 0),
                        new ReportedLine(11, 4, 0, 0),
                        new ReportedLine(12, 4, 0, 0),
                        new ReportedLine(13, 0, 0, 0),
                        new ReportedLine(14, 0, 0, 0));
    }

    @Test
    void profilesPutOneBehindTheOtherAreMerged() {
        ReportedCoverage coverage = Given.text(
                        PROFILE + PROFILE.replace("2 4", "2 0").replace("1 0", "1 3"))
                .read();
        assertThat(coverage.totals())
                .containsExactly(Map.entry(LINE, new Tally(5, 5)), Map.entry(INSTRUCTION, new Tally(3, 3)));
    }

    @Test
    void profilesOfDifferentSourcesAreRefused() {
        assertThat(Given.text(PROFILE + "example.com/till/pay.go:10.20,12.3 3 4\n")
                        .refusal())
                .isEqualTo("line 5: expected 2 statements as for the same block before, found 3; these are profiles of"
                        + " different sources");
    }

    @Test
    void aBlockThatIsNoneIsRefused() {
        assertThat(Given.text(PROFILE + "example.com/till/pay.go:10.2").refusal())
                .isEqualTo(
                        "line 5: expected a block such as a/b.go:1.2,3.4 5 6, found \"example.com/till/pay.go:10.2\";"
                                + " the file is damaged");
        assertThat(Given.text("mode: set\na.go:9.1,3.4 1 1").refusal())
                .isEqualTo("line 2: expected a block that ends behind its beginning, found \"9.1,3.4 1 1\"");
        assertThat(Given.text("mode: sometimes\n").refusal())
                .isEqualTo("line 1: expected mode: set, count or atomic, found \"mode: sometimes\"");
        assertThat(Given.text("mode: set\na.go:1.1,99999999999999999999.4 1 1").refusal())
                .startsWith("line 2: expected lines, columns and statements as a number");
    }

    @Test
    void blocksThatAreTooLongTogetherAreRefused() {
        StringBuilder profile = new StringBuilder("mode: set\n");
        for (int i = 0; i < 1000; i++) {
            profile.append("a.go:1.").append(i).append(",1000000.9 1 1\n");
        }
        assertThat(Given.text(profile.toString()).refusal()).endsWith("covers more lines than can be read");
    }

    @Test
    void aProfileWithoutBlocksIsRefused() {
        assertThat(Given.text("mode: set\n").refusal())
                .isEqualTo(
                        "is a report (Go coverprofile) without any counts; give a report of a run that measured code");
    }
}
