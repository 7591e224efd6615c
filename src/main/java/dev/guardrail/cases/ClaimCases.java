package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.rule.RuleFolder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cases in the folder of a rule that judges claims. */
public final class ClaimCases {

    private final String id;
    private final List<ClaimCase> cases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Reads them. Not every kind of claims can be contradicted: only a case of each other kind is demanded. */
    public ClaimCases(RuleFolder folder) {
        id = folder.id();
        Set<ClaimCaseKind> missing = EnumSet.of(ClaimCaseKind.SUPPORTS, ClaimCaseKind.LEAVES);
        for (Map.Entry<String, byte[]> file : folder.cases().entrySet()) {
            try {
                ClaimCase example = ClaimCase.read(id, folder.path(file.getKey()), file.getValue());
                missing.remove(ClaimCaseKind.of(example));
                cases.add(example);
            } catch (UnusableInputException e) {
                e.getMessage().lines().forEach(problems::add);
            }
        }
        if (problems.isEmpty()) {
            missing.forEach(kind -> problems.add(
                    folder.path("cases") + ": expected a case `" + kind + "-….yaml`, which shows " + kind.shows()));
        }
    }

    /** What keeps the cases from proving anything, a line each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Runs the cases: each audit is checked as {@code guardrail verify} does. */
    public TestedRule test(Auditor auditor) {
        List<Outcome> results = new ArrayList<>();
        List<String> all = new ArrayList<>(problems);
        for (ClaimCase example : cases) {
            try {
                results.add(ClaimOutcome.of(auditor, example));
            } catch (UnusableInputException e) {
                e.getMessage().lines().forEach(line -> all.add(example.path() + ": cannot be checked: " + line));
            }
        }
        return new TestedRule(id, all, results, Optional.empty());
    }
}
