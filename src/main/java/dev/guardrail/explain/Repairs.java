package dev.guardrail.explain;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What turns a verdict: the smallest sets of findings whose repair changes it. A gate fails as long as one of the findings
 * stands that fail it, so there is one such set for each better verdict.
 *
 * @param now the verdict
 * @param goals the verdicts that repairs reach, each with what it takes besides the repairs of those before
 */
public record Repairs(Verdict now, List<Goal> goals) {

    public Repairs {
        goals = List.copyOf(goals);
    }

    /**
     * A verdict that repairs reach.
     *
     * @param verdict the verdict after them
     * @param steps what to repair for it, the cheapest first
     * @param missing the evidence that it then waits for; empty unless it is pending
     */
    public record Goal(Verdict verdict, List<Step> steps, List<Gap> missing) {

        public Goal {
            steps = List.copyOf(steps);
            missing = List.copyOf(missing);
        }

        /** How many findings are to be repaired. */
        public int size() {
            return steps.stream().mapToInt(step -> step.findings().size()).sum();
        }
    }

    /**
     * Findings that are repaired in the same way.
     *
     * @param findings of one guardrail, at least one, in {@link Finding#ORDER}; each with edits, or none
     */
    public record Step(List<Finding> findings) {

        private static final Comparator<Step> CHEAPEST = Comparator.comparing(Step::hasEdits)
                .reversed()
                .thenComparing(step -> step.findings().size())
                .thenComparing(Step::first, Finding.ORDER);

        public Step {
            findings = findings.stream().sorted(Finding.ORDER).toList();
        }

        public Finding first() {
            return findings.get(0);
        }

        /** What to write instead, where that is known. */
        public List<TextEdit> edits() {
            return findings.stream()
                    .flatMap(finding -> certain(finding).stream())
                    .distinct()
                    .toList();
        }

        /** Whether it is known what to write instead. */
        public boolean hasEdits() {
            return !certain(first()).isEmpty();
        }
    }

    /** The edits that a rule itself names; those that `guardrail fix` would make may have a caution. */
    private static List<TextEdit> certain(Finding finding) {
        return finding.repairs().isEmpty() ? finding.fix() : List.of();
    }

    /** What it takes, where nothing has to be repaired. */
    public boolean isEmpty() {
        return goals.isEmpty();
    }

    /**
     * The repairs that an audit needs.
     *
     * @param without judges again without the findings that have some ids
     */
    public static Repairs of(Audit audit, Function<Set<String>, Audit> without) {
        List<Goal> goals = new ArrayList<>();
        Set<String> repaired = new HashSet<>();
        List<Finding> deciding = deciding(audit);
        while (!deciding.isEmpty()) {
            deciding.forEach(finding -> repaired.add(finding.id()));
            Audit after = without.apply(Set.copyOf(repaired));
            goals.add(new Goal(after.verdict(), steps(deciding), missing(after)));
            deciding = deciding(after);
        }
        if (goals.isEmpty() && audit.verdict() == Verdict.PENDING) {
            goals.add(new Goal(Verdict.PENDING, List.of(), missing(audit)));
        }
        return new Repairs(audit.verdict(), goals);
    }

    /** The findings of which the verdict follows. */
    static List<Finding> deciding(Audit audit) {
        Premises premises = new Premises(audit.derivation());
        return switch (audit.verdict()) {
            case RED -> premises.ofGates(audit.gates()).findings();
            case YELLOW -> premises.findings();
            case PENDING, GREEN -> List.of();
        };
    }

    private static List<Gap> missing(Audit audit) {
        return new Premises(audit.derivation())
                .gaps().stream()
                        .sorted(Comparator.comparing(Gap::place).thenComparing(Gap::reason))
                        .toList();
    }

    private static List<Step> steps(List<Finding> findings) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String edited = certain(finding).isEmpty() ? "" : " with edits";
            alike.computeIfAbsent(finding.rule() + edited, key -> new ArrayList<>())
                    .add(finding);
        }
        return alike.values().stream().map(Step::new).sorted(Step.CHEAPEST).toList();
    }
}
