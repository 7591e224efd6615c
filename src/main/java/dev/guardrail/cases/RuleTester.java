package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the cases of guardrails, each through the whole pipeline of an audit. */
public final class RuleTester {

    private final Auditor auditor;
    private final CaseReader reader;

    /**
     * A tester.
     *
     * @param auditor an auditor with the guardrails that are tested
     * @param catalogue the guardrails that it has
     */
    public RuleTester(Auditor auditor, Catalogue catalogue) {
        this.auditor = auditor;
        this.reader = new CaseReader(catalogue);
    }

    /** Runs the cases in a folder. */
    public TestedRule test(RuleFolder folder) {
        List<String> problems = new ArrayList<>();
        List<CaseResult> results = new ArrayList<>();
        Set<CaseKind> missing = EnumSet.allOf(CaseKind.class);
        for (Map.Entry<String, byte[]> file : folder.cases().entrySet()) {
            try {
                Case example = reader.read(folder.id(), folder.path(file.getKey()), file.getValue());
                CaseKind kind = CaseKind.of(example);
                missing.remove(kind);
                results.add(run(example));
            } catch (UnusableInputException e) {
                e.getMessage().lines().forEach(problems::add);
            }
        }
        if (folder.cases().isEmpty()) {
            problems.add(folder.path("cases") + ": expected cases; `rules/README.md` describes them");
        } else {
            missing.forEach(kind -> problems.add(
                    folder.path("cases") + ": expected a case `" + kind + "-….yaml`, which shows " + kind.shows()));
        }
        return new TestedRule(folder.id(), problems, results);
    }

    /** What the guardrail of a case finds, every other guardrail left aside. */
    public CaseResult run(Case example) {
        return new CaseResult(
                example,
                auditor.audit(example.change(), example.policy(), example.today()).findings().stream()
                        .filter(finding -> finding.rule().equals(example.guardrail()))
                        .toList());
    }
}
