package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.fact.Workflow;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.policy.Scope;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.EmptyRange;
import dev.guardrail.verdict.GateConclusion;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premise;
import dev.guardrail.verdict.Subject;
import dev.guardrail.verdict.Sum;
import dev.guardrail.verdict.Thresholds;
import dev.guardrail.verdict.Unsettled;
import dev.guardrail.verdict.Verdict;
import dev.guardrail.verdict.VerdictConclusion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PremiseTextTest {

    private static final Gap GAP = new Gap(Evidence.CI, Place.line("ci.json", 3), "not JSON");

    @ParameterizedTest
    @MethodSource
    void whatTheVerdictsRulesMatchIsPutIntoWords(Object matched, String text) {
        assertThat(PremiseText.of(Premise.of(matched))).isEqualTo(text);
    }

    static Stream<Arguments> whatTheVerdictsRulesMatchIsPutIntoWords() {
        Place policy = Place.line("policy.yaml", 7);
        return Stream.of(
                Arguments.of(GAP, "gap at ci.json:3: not JSON"),
                Arguments.of(new Unsettled(GAP, Gate.CI), "gap at ci.json:3: not JSON"),
                Arguments.of(new Gap(Evidence.GIT, Place.file(""), "a shallow clone"), "gap in git: a shallow clone"),
                Arguments.of(
                        new Thresholds(
                                new PolicyValue<>(Severity.HIGH, policy, false),
                                new PolicyValue<>(Scope.DELTA, Place.line("policy.yaml", 9), false),
                                new PolicyValue<>(Set.of(), policy, true)),
                        "policy: fail-at high (policy.yaml:7), scope delta (policy.yaml:9)"),
                Arguments.of(
                        new Inspection("workflows/unreadable", Gate.WORKFLOWS, Set.of(), Subject.of(Workflow.class), 1),
                        "workflows/unreadable inspected 1 workflow"),
                Arguments.of(
                        new EmptyRange(new GitRange("a..b", RangeKind.NAMED, "", "", ""), false),
                        "the range a..b is empty"),
                Arguments.of(new GateConclusion(Gate.TESTS, GateStatus.NOT_APPLICABLE), "gate tests: n/a"),
                Arguments.of(new VerdictConclusion(Verdict.GREEN), "verdict: green"),
                Arguments.of(
                        new Sum.Inspected(List.of(new Inspection(
                                "workflows/unreadable", Gate.WORKFLOWS, Set.of(), Subject.of(Workflow.class), 1))),
                        "1 guardrail inspected something"),
                Arguments.of(
                        new Sum.Suppressed(List.of()),
                        "0 findings in the policy's scope are waived or in the baseline"),
                Arguments.of(new Sum.Remaining(List.of()), "0 existing findings remain"),
                Arguments.of(Gate.TESTS, "gate tests"));
    }
}
