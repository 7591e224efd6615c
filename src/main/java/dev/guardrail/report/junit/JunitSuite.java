package dev.guardrail.report.junit;

import dev.guardrail.fact.Gap;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.junit.JunitTest.Outcome;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A suite: a gate.
 *
 * @param name its name
 * @param tests its tests, in the order of their names
 */
record JunitSuite(String name, List<JunitTest> tests) {

    private static final String VERDICT = "verdict";

    JunitSuite {
        tests = List.copyOf(tests);
    }

    /**
     * The suites of an audit, without empty ones. What is pending is a skipped test of its own, because a gate or a verdict
     * can be pending where every guardrail could judge.
     */
    static List<JunitSuite> of(Audit audit) {
        List<JunitSuite> suites = new ArrayList<>();
        GuardrailTests tests = new GuardrailTests(audit);
        for (GateResult gate : audit.gates()) {
            List<JunitTest> all = new ArrayList<>();
            for (Inspection inspection : audit.inspections()) {
                if (inspection.gate() == gate.gate()) {
                    all.add(tests.of(inspection));
                }
            }
            if (gate.status() == GateStatus.PENDING) {
                all.add(JunitTest.skipped("gate", pending(gate), List.of()));
            }
            if (!all.isEmpty()) {
                suites.add(new JunitSuite(gate.gate().toString(), all));
            }
        }
        if (audit.verdict() == Verdict.PENDING) {
            suites.add(new JunitSuite(
                    VERDICT,
                    List.of(JunitTest.skipped(
                            VERDICT, Phrases.printable("pending: " + audit.rationale()), List.of()))));
        }
        return suites;
    }

    private static String pending(GateResult gate) {
        return new Premises(gate.derivation())
                .gaps().stream().findFirst().map(JunitSuite::missing).orElse("pending: evidence is missing");
    }

    static String missing(Gap gap) {
        return Phrases.printable(Phrases.missing(gap));
    }

    long count(Outcome outcome) {
        return tests.stream().filter(test -> test.outcome() == outcome).count();
    }
}
