package dev.guardrail.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An audit that Guardrail made, without anything that it does not prove.
 *
 * @param milestone the milestone that was audited; empty where that is not known
 * @param day the day for which it judged
 * @param revision what it judged
 * @param policy where its policy comes from, as reports name it
 * @param outcome what it concluded
 * @param findings the findings that the head has and that count, in the order of reports
 * @param resolved the findings that the range resolved
 * @param measures the figures that it has
 * @param record the SHA-256 of what it was judged from, as the JSON of the audit has it
 */
public record AuditEntry(
        String milestone,
        LocalDate day,
        Revision revision,
        String policy,
        Outcome outcome,
        List<RecordedFinding> findings,
        List<ResolvedItem> resolved,
        Measures measures,
        String record)
        implements Entry {

    static final String WORD = "audit";

    public AuditEntry {
        findings = List.copyOf(findings);
        resolved = List.copyOf(resolved);
    }

    @Override
    public String word() {
        return WORD;
    }

    /** Whether both say the same of the same change, whenever they were made. */
    public boolean repeats(AuditEntry other) {
        return milestone.equals(other.milestone)
                && revision.equals(other.revision)
                && policy.equals(other.policy)
                && outcome.equals(other.outcome)
                && findings.equals(other.findings)
                && resolved.equals(other.resolved)
                && measures.with(List.of()).equals(other.measures.with(List.of()));
    }

    /** The same with the flaky tests that are stable again. */
    public AuditEntry with(List<SteadiedTest> steadied) {
        return new AuditEntry(
                milestone, day, revision, policy, outcome, findings, resolved, measures.with(steadied), record);
    }

    /**
     * What was judged.
     *
     * @param base the full id of the commit; empty where the range begins with nothing
     * @param head the full id of the commit
     * @param tree the full id of the head's tree
     */
    public record Revision(String base, String head, String tree) {}

    /**
     * What was concluded.
     *
     * @param verdict the word for it
     * @param gates every gate, in the order of reports
     */
    public record Outcome(String verdict, List<Gate> gates, Totals counts) {

        public Outcome {
            gates = List.copyOf(gates);
        }
    }

    /** A gate and the word for its status. */
    public record Gate(String name, String status) {}

    /** How many findings there were. */
    public record Totals(
            int total, int introduced, int preexisting, int resolved, int open, int waived, int baselined) {}

    /**
     * A finding that the head has.
     *
     * @param id the id of the item; equal findings share it
     * @param rule the guardrail that found it
     * @param severity the word for it
     * @param path its file
     * @param line its line; 0 for the file as a whole
     * @param disposition the word for what was decided about it
     */
    public record RecordedFinding(
            String id, String rule, String severity, String path, int line, String message, String disposition) {}

    /**
     * An item that the range resolved.
     *
     * @param item its id
     * @param commit the full id of the commit that did it; empty where the range has several and none alone did
     */
    public record ResolvedItem(String item, String commit) {}

    /**
     * What was measured.
     *
     * @param tests what the test reports say; empty where there was none
     * @param figures the figures of coverage; without those that no report has
     * @param scores the scores of the policy's dimensions; none without `scores:`
     */
    public record Measures(Optional<TestRun> tests, List<Figure> figures, List<Score> scores) {

        public Measures {
            figures = List.copyOf(figures);
            scores = List.copyOf(scores);
        }

        private Measures with(List<SteadiedTest> steadied) {
            return new Measures(
                    tests.map(run -> new TestRun(
                            run.passed(), run.failed(), run.skipped(), run.flaky(), run.failing(), steadied)),
                    figures,
                    scores);
        }
    }

    /**
     * What test reports say.
     *
     * @param flaky the tests that failed and passed in one run
     * @param failing the tests that failed
     * @param steadied the tests that the last audit with a test report saw flaky, and that pass after the range changed them
     */
    public record TestRun(
            int passed,
            int failed,
            int skipped,
            List<String> flaky,
            List<String> failing,
            List<SteadiedTest> steadied) {

        public TestRun {
            flaky = List.copyOf(flaky);
            failing = List.copyOf(failing);
            steadied = List.copyOf(steadied);
        }

        /** A run that says nothing of earlier flakes. */
        public TestRun(int passed, int failed, int skipped, List<String> flaky, List<String> failing) {
            this(passed, failed, skipped, flaky, failing, List.of());
        }
    }

    /**
     * A flaky test that is stable again.
     *
     * @param commit the full id of the only commit of the range that touches its file or a file that this imports; empty
     *     where several do
     */
    public record SteadiedTest(String test, String commit) {}

    /**
     * A share, such as the lines that tests run.
     *
     * @param name the counter of a coverage report, or {@code patch} for the added lines
     */
    public record Figure(String name, long covered, long total) {}

    /** The score of a dimension. */
    public record Score(String dimension, BigDecimal value) {}
}
