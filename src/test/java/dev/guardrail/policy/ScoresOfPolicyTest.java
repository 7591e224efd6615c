package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresOfPolicyTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();
    private static final String TWO = """
            scores:
              tests:
                from:
                  - ratio: line-coverage
                    weight: 3
                  - guardrail: tests/skipped-by-change
                    worst: 10
              ci:
                weight: 2
                from:
                  - gate: ci
                  - severity: high
                    worst: 5
            """;

    @Test
    void thereIsNoScoreByDefault() {
        assertThat(scores("")).isEmpty();
    }

    @Test
    void aDimensionHasAWeightAndWhatItFollowsFrom() {
        List<ScoreDimension> scores = scores(TWO);
        assertThat(scores).extracting(ScoreDimension::name).containsExactly("tests", "ci");
        assertThat(scores).extracting(ScoreDimension::weight).containsExactly(1, 2);
        assertThat(scores.get(0).from())
                .extracting(ScoreSource::name)
                .containsExactly("line-coverage", "findings tests/skipped-by-change");
        assertThat(scores.get(0).from()).extracting(ScoreSource::weight).containsExactly(3, 1);
        assertThat(scores.get(1).from()).extracting(ScoreSource::name).containsExactly("gate ci", "findings high");
        assertThat(scores.get(1).from().get(1).place().line()).isEqualTo(13);
    }

    @Test
    void aLaterPolicyReplacesADimensionOrTurnsItOff() {
        PolicySource first = new PolicySource("first.yaml", "version: 1\n" + TWO);
        PolicySource own = new PolicySource(
                "own.yaml", "version: 1\nscores:\n  tests: {weight: 9, from: [{gate: tests}]}\n  ci: off\n");
        PolicySource source = own.extending(List.of(first), List.of());
        assertThat(PolicyReader.read(source, CATALOGUE).scores())
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.weight()).isEqualTo(9);
                    assertThat(score.from()).extracting(ScoreSource::name).containsExactly("gate tests");
                });
        Settled.Group settled = SettledReader.read(source, CATALOGUE, Optional.empty());
        assertThat(settled.entries())
                .filteredOn(entry -> entry.key().equals("scores"))
                .singleElement()
                .satisfies(entry -> assertThat(((Settled.Group) entry.value()).entries())
                        .extracting(Settled.Entry::key)
                        .containsExactly("tests"));
    }

    @Test
    void everyMistakeIsNamedWithItsLineAndTheNearestName() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> scores("""
                        scores:
                          overall:
                            from: [{gate: ci}]
                          tests:
                            wieght: 2
                            from:
                              - gate: test
                              - ratio: line-coverag
                              - ratio: passed-tests
                                worst: 3
                              - severity: hihg
                                worst: 0
                              - guardrail: tests/skipped-by-chang
                              - gate: ci
                                ratio: delivered
                              - weight: 2
                          docs: {weight: heavy}
                          perf: off
                        """))
                .withMessage("""
                        test.yaml:3: expected a dimension of 1 to 40 lower-case letters, digits, `_` and `-` other than `milestone` and `overall`, found `overall`
                        test.yaml:6: unknown key `wieght` in a dimension; did you mean `weight`?
                        test.yaml:8: unknown gate `test`; did you mean `tests`?
                        test.yaml:9: unknown ratio `line-coverag`; did you mean `line-coverage`?
                        test.yaml:11: `worst` is a number of findings, and a ratio has none
                        test.yaml:12: unknown severity `hihg`; did you mean `high`?
                        test.yaml:13: expected `worst` to be a whole number from 1 to 9999, found `0`
                        test.yaml:14: an entry of `from` about findings needs `worst`, the number that leaves nothing of a score
                        test.yaml:14: unknown rule `tests/skipped-by-chang`; did you mean `tests/skipped-by-change`?
                        test.yaml:15: an entry of `from` needs one of `gate`, `ratio`, `severity` and `guardrail`, found `gate` and `ratio`
                        test.yaml:17: an entry of `from` needs one of `gate`, `ratio`, `severity` and `guardrail`
                        test.yaml:18: a dimension needs `from`, a list of what its score is derived from
                        test.yaml:18: expected `weight` to be a whole number from 1 to 9999, found `heavy`
                        test.yaml:19: unknown dimension `perf` set to `off`; expected one of: overall, tests, docs""");
    }

    private static List<ScoreDimension> scores(String scores) {
        return PolicyReader.read(new PolicySource("test.yaml", "version: 1\n" + scores), CATALOGUE)
                .scores();
    }
}
